using System.Text.RegularExpressions;

namespace AftercareBot.Knowledge.Tests;

public sealed partial class CoverageTests
{
    [Theory]
    [InlineData("coverage.md", 150)]
    [InlineData("disagreements.md", 16)]
    public void Every_entry_that_a_table_names_exists(string table, int fewest)
    {
        var named = Entry()
            .Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", table)))
            .Select(match => match.Groups["id"].Value)
            .Distinct()
            .ToList();

        named.Count.ShouldBeGreaterThanOrEqualTo(fewest);
        named.Where(id => OurDocuments.Load.Base.Show(id) is null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Every_article_has_its_sections_in_the_table(string prefix) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "coverage.md"))
            .Count(line => line.StartsWith($"| {prefix} |", StringComparison.Ordinal) && line.Contains('#'))
            .ShouldBeGreaterThan(10);

    [Fact]
    public void Both_languages_have_the_same_files()
    {
        var english = Names("en");

        english.ShouldNotBeEmpty();
        Names("es").ShouldBe(english);
    }

    private static List<string?> Names(string language) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "documents", language), "*.md")
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex(@"`(?<id>[a-z0-9-]+#[a-z0-9-]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Entry();
}
