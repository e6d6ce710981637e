using System.Globalization;
using System.Text;
using AftercareBot.Safety;
using BenchmarkDotNet.Attributes;

namespace AftercareBot.Benchmarks;

/// <summary>Ten times the rules on the same messages: the cost must stay within a fifth.</summary>
[MemoryDiagnoser]
public class SafetyTenfoldBenchmarks
{
    private readonly string[] messages = SafetyMessages.Typical;
    private CrisisScreen screen = null!;

    [Params(1, 10)]
    public int RuleSets { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var folder = Directory.CreateTempSubdirectory("safety-tenfold-").FullName;
        foreach (var file in Directory.EnumerateFiles(SafetyMessages.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(SafetyMessages.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        var patterns = CrisisScreen.Load(folder).Data.Rules.Patterns.Count;
        File.WriteAllText(Path.Combine(folder, "Rules/en/generated.yaml"), Generate((RuleSets - 1) * patterns));
        screen = CrisisScreen.Load(folder);
    }

    [Benchmark(OperationsPerInvoke = SafetyMessages.Count)]
    public int Screen_a_typical_message()
    {
        var sum = 0;
        foreach (var message in messages)
            sum += (int)screen.Screen(message).Level;
        return sum;
    }

    private static string Generate(int count)
    {
        var random = new Random(1);
        var page = new StringBuilder();
        string[] common = ["i", "want", "the", "took", "my", "going to", "{drug}", "{kin}", "{now}", "{take}"];
        for (var i = 0; i < count; i++)
        {
            var rare = string.Concat(Enumerable.Range(0, 7).Select(_ => (char)('a' + random.Next(26))));
            page.Append(
                CultureInfo.InvariantCulture,
                $"- id: generated.{i}\n  level: crisis\n  category: suicide\n  subject: self\n  reason: Generated.\n"
            );
            page.Append(
                CultureInfo.InvariantCulture,
                $"  patterns:\n    - \"{common[random.Next(common.Length)]} .. {rare} ..5 {common[random.Next(common.Length)]}\"\n"
            );
            page.Append("  must:\n    - x\n  mustNot:\n    - x\n");
        }
        return page.ToString();
    }
}
