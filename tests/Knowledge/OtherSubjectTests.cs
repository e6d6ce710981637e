namespace AftercareBot.Knowledge.Tests;

/// <summary>
/// Documents of another subject, as another organisation might write them: a public library's questions and answers in plain Markdown,
/// with no word of how people ask. What is found here is found without anything made for our own documents.
/// </summary>
public sealed class OtherSubjectTests
{
    private static readonly KnowledgeBase Library = KnowledgeBase
        .Load(new KnowledgeOptions { Folder = Path.Combine(AppContext.BaseDirectory, "Library") })
        .Base;

    private static readonly List<(string Right, Answer Answer)> Asked =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Library", "questions.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(f => (f[0].Length == 0 ? "" : $"{f[0]}.md {f[1]}", Library.Ask(f[2], new AskContext("en")))),
    ];

    [Fact]
    public void The_right_passage_is_mostly_first_or_among_three()
    {
        var covered = Asked.Where(a => a.Right.Length > 0).ToList();

        covered.Count.ShouldBeGreaterThanOrEqualTo(90);
        Share(covered, a => Sources(a.Answer).FirstOrDefault() == a.Right).ShouldBeGreaterThan(0.55);
        Share(covered, a => Sources(a.Answer).Take(3).Contains(a.Right)).ShouldBeGreaterThan(0.7);
    }

    [Fact]
    public void What_the_library_does_not_know_is_rarely_answered()
    {
        var outside = Asked.Where(a => a.Right.Length == 0).ToList();

        outside.Count.ShouldBeGreaterThanOrEqualTo(20);
        Share(outside, a => a.Answer.Outcome == AnswerOutcome.Answer).ShouldBeLessThanOrEqualTo(0.1);
    }

    [Theory]
    [InlineData("how much is a color copy")]
    [InlineData("forgot my pin")]
    public void Amounts_of_other_things_are_not_referred(string question) =>
        Library.Ask(question, new AskContext("en")).Outcome.ShouldNotBe(AnswerOutcome.Refer);

    [Theory]
    [InlineData("how many mg of klonopin can i take")]
    [InlineData("how do i taper off my pills")]
    public void A_question_of_dose_is_referred_also_there(string question) =>
        Library.Ask(question, new AskContext("en")).Outcome.ShouldBe(AnswerOutcome.Refer);

    private static IEnumerable<string> Sources(Answer answer) => answer.Sources.Select(s => $"{s.File} {s.Heading}");

    private static double Share<T>(List<T> all, Func<T, bool> counts) => (double)all.Count(counts) / all.Count;
}
