namespace AftercareBot.Knowledge.Tests;

/// <summary>Files with <c>answers: no</c>: what is known not to be covered, and what must be referred.</summary>
public sealed class OutsideTests
{
    private const string Outside = """
        ---
        title: Not here
        language: en
        tags: [none]
        answers: no
        reviewed: 2026-11-28
        reviewer: clinical lead
        ---
        ## Other matters

        Nothing of this is answered here.

        Also asked:
        - when does the library close on sundays
        - is the library cafe open on sundays

        ## Amounts

        A pharmacist says that.

        Also asked:
        - one lemon drop or two before the bus
        - two lemon drops or three before the train

        Refer: dose
        """;

    [Fact]
    public void What_is_known_not_to_be_covered_is_not_answered()
    {
        using var folder = Library().With("outside.md", Outside);
        var knowledge = folder.Load().Base;

        knowledge.Ask("is the library cafe open on sundays", new AskContext()).Outcome.ShouldBe(AnswerOutcome.NotCovered);
        knowledge.Ask("When does the library open?", new AskContext()).Outcome.ShouldBe(AnswerOutcome.Answer);
    }

    [Fact]
    public void What_is_like_a_question_that_must_be_referred_is_referred_though_no_rule_finds_it()
    {
        using var folder = Library().With("outside.md", Outside);

        var answer = folder.Load().Base.Ask("lemon drops before the bus", new AskContext());

        answer.Outcome.ShouldBe(AnswerOutcome.Refer);
        answer.OffersHuman.ShouldBeTrue();
    }

    [Fact]
    public void It_is_no_entry_that_could_be_shown()
    {
        using var folder = Library().With("outside.md", Outside);
        var knowledge = folder.Load().Base;

        knowledge.Show("outside#other-matters").ShouldBeNull();
        knowledge.EntryCount.ShouldBe(2);
    }

    [Fact]
    public void A_category_that_has_no_reply_is_a_problem_with_its_line()
    {
        using var folder = new Folder().With("outside.md", Outside.Replace("Refer: dose", "Refer: weather"));

        var problem = folder.Load().Problems.ShouldHaveSingleItem();

        problem.Line.ShouldBe(25);
        problem.Message.ShouldContain("weather");
    }

    private static Folder Library() =>
        new Folder().With(
            "library.md",
            new DocumentText()
                .Asks(
                    "When does the library open?",
                    "At nine.",
                    "opening times of the library",
                    "when can i come in",
                    "is it open yet"
                )
                .Asks(
                    "How do I borrow a book?",
                    "Show your card.",
                    "taking a book home",
                    "lend me a novel",
                    "how does lending work"
                )
                .ToString()
        );
}
