using System.Reflection;
using System.Text.RegularExpressions;

namespace AftercareBot.Care.Tests;

/// <summary>The table of faults names tests that exist and run.</summary>
public sealed partial class FaultTableTests
{
    [Fact]
    public void Every_fault_of_the_table_has_its_test()
    {
        var root = Root();
        var rows = File.ReadLines(Path.Combine(root, "docs", "faults.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal));
        var named = rows.Skip(2).Select(row => (Row: row, Tests: Named().Matches(row.Split('|')[3]))).ToList();

        named.Count.ShouldBeGreaterThanOrEqualTo(25);
        named.Where(row => row.Tests.Count == 0).Select(row => row.Row).ShouldBeEmpty("a fault without a test");
        named
            .SelectMany(row => row.Tests)
            .Where(test => !IsTest(root, test.Groups["room"].Value, test.Groups["class"].Value, test.Groups["test"].Value))
            .Select(test => test.Value)
            .ShouldBeEmpty("a test that is not there");
    }

    private static bool IsTest(string root, string room, string className, string test)
    {
        if (room.Length == 0)
            return typeof(FaultTableTests)
                .Assembly.GetTypes()
                .Where(type => type.Name == className)
                .Any(type => type.GetMethod(test)?.GetCustomAttribute<FactAttribute>() is not null);
        return Directory
            .EnumerateFiles(Path.Combine(root, "tests", room), className + ".cs", SearchOption.AllDirectories)
            .Any(file => File.ReadAllText(file).Contains($" {test}(", StringComparison.Ordinal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Bot.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(
        "`((?<room>\\w+): )?(?<class>\\w+)\\.(?<test>\\w+)`",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Named();
}
