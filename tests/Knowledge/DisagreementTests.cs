namespace AftercareBot.Knowledge.Tests;

/// <summary>Where the sources differ, the answer tells both sides (docs/disagreements.md), in both languages.</summary>
public sealed class DisagreementTests
{
    [Theory]
    [MemberData(nameof(Points))]
    public void Both_sides_are_told_where_the_sources_differ(string language, string question, string one, string other)
    {
        var answer = OurDocuments.Ask(question, language);

        answer.Outcome.ShouldBe(AnswerOutcome.Answer);
        answer.Text.ShouldContain(one);
        answer.Text.ShouldContain(other);
    }

    public static TheoryData<string, string, string, string> Points()
    {
        var points = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Disagreements.tsv")))
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var language, var question, var one, var other])
                points.Add(language, question, one, other);
        }

        return points;
    }
}
