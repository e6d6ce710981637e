using AftercareBot.KnowledgeTraining;

namespace AftercareBot.Knowledge.Tests;

/// <summary>Floors for the questions held back, a little under what docs/knowledge-report.md shows, so that a loss is seen.</summary>
public sealed class QuestionSetTests
{
    private static readonly List<(LabeledQuestion Question, Answer Answer)> HeldBack =
    [
        .. new Measurement([.. OurDocuments.Load.Documents.Values], OurDocuments.Load.Base.Data).HeldBack(
            QuestionSet.Read(Path.Combine(AppContext.BaseDirectory, "Questions"))
        ),
    ];

    [Fact]
    public void At_most_one_in_twenty_questions_that_are_not_covered_is_answered() =>
        Share("uncovered", a => a.Answer.Outcome == AnswerOutcome.Answer).ShouldBeLessThanOrEqualTo(0.05);

    [Fact]
    public void Dose_questions_are_referred() =>
        Share("refer", a => a.Answer.Outcome == AnswerOutcome.Refer).ShouldBeGreaterThan(0.80);

    [Fact]
    public void No_reply_to_a_dose_question_holds_a_dose()
    {
        foreach (var (question, answer) in HeldBack.Where(a => a.Question.Kind is "refer" or "crisis"))
            new ReplyGuard(OurDocuments.Load.Base.Data.Of(answer.Language).Guard).Harm(answer.Text).ShouldBeNull(question.Text);
    }

    [Fact]
    public void The_right_entry_is_ranked_first_or_among_three()
    {
        Share("covered", Tally.FirstIsRight).ShouldBeGreaterThan(0.58);
        Share("covered", a => Tally.IsRight(a.Question, a.Answer) || Tally.AmongThree(a)).ShouldBeGreaterThan(0.74);
    }

    [Fact]
    public void A_wrong_entry_is_rarely_given_as_the_answer() =>
        Share("covered", a => a.Answer.Outcome == AnswerOutcome.Answer && !Tally.IsRight(a.Question, a.Answer))
            .ShouldBeLessThan(0.06);

    [Fact]
    public void The_index_that_is_shipped_knows_the_questions_held_back()
    {
        var covered = HeldBack.Where(a => a.Question.Kind == "covered").ToList();

        var known = covered.Count(a => OurDocuments.Ask(a.Question.Text, a.Question.Language).Outcome == AnswerOutcome.Answer);

        known.ShouldBeGreaterThan(covered.Count * 95 / 100);
    }

    [Fact]
    public void There_are_at_least_six_hundred_questions() =>
        QuestionSet.Read(Path.Combine(AppContext.BaseDirectory, "Questions")).Count.ShouldBeGreaterThanOrEqualTo(600);

    private static double Share(string kind, Func<(LabeledQuestion Question, Answer Answer), bool> counts)
    {
        var asked = HeldBack.Where(a => a.Question.Kind == kind).ToList();
        asked.ShouldNotBeEmpty();
        return (double)asked.Count(counts) / asked.Count;
    }
}
