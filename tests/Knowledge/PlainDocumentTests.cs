namespace AftercareBot.Knowledge.Tests;

public sealed class PlainDocumentTests
{
    private const string Article = """
        # Bicycle care

        ## How do I clean the chain?

        Wipe the chain with a dry cloth after every ride. Then put one thin layer of oil on it. We offer free service at our center, call us today.
        The dose for the rider is 5 mg twice a day. Old oil holds dirt.

        ## Tools

        You need these tools:

        Some people like bells.

        ## Misconceptions

        ### You Can Ride Without Brakes

        Brakes are needed on every street.
        """;

    [Fact]
    public void A_plain_file_answers_by_quotation()
    {
        using var folder = new Folder().With("bicycle.md", Article);

        var answer = folder.Load().Base.Ask("how do i clean the chain?", new AskContext());

        answer.Outcome.ShouldBe(AnswerOutcome.Answer);
        answer.Text.ShouldContain("dry cloth");
        answer.Sources[0].ShouldBe(new AnswerSource("bicycle.md", "How do I clean the chain?", "", "Bicycle care"));
    }

    [Fact]
    public void A_dose_and_an_advertisement_are_cut_out_of_a_quotation()
    {
        using var folder = new Folder().With("bicycle.md", Article);

        var text = folder.Load().Base.Show("bicycle#how-do-i-clean-the-chain")!.Text;

        text.ShouldNotContain("mg");
        text.ShouldNotContain("call us");
        text.ShouldContain("Old oil");
    }

    [Fact]
    public void A_list_that_was_announced_and_is_missing_is_not_quoted()
    {
        using var folder = new Folder().With("bicycle.md", Article);

        var text = folder.Load().Base.Show("bicycle#tools")!.Text;

        text.ShouldNotContain("these tools");
        text.ShouldContain("bells");
    }

    [Fact]
    public void A_myth_is_said_to_be_one()
    {
        using var folder = new Folder().With("bicycle.md", Article);

        folder.Load().Base.Show("bicycle#you-can-ride-without-brakes")!.Text.ShouldStartWith("Some people believe otherwise");
    }

    [Fact]
    public void Short_lines_of_a_text_file_are_headings()
    {
        using var folder = new Folder().With(
            "care.txt",
            "Bicycle Care\n\nEvery bicycle needs care now and then.\n\nWinter Storage\n\nKeep it dry in winter, away from salt.\n"
        );

        folder.Load().Base.Show("care#winter-storage")!.Text.ShouldContain("salt");
    }

    [Fact]
    public void A_dose_question_is_referred_whatever_the_documents()
    {
        using var folder = new Folder().With("bicycle.md", Article);

        folder.Load().Base.Ask("how many mg of klonopin can i take", new AskContext()).Outcome.ShouldBe(AnswerOutcome.Refer);
    }

    [Fact]
    public void A_note_beside_authored_documents_answers_nothing()
    {
        using var folder = new Folder()
            .With("plan.md", "# Plan\n\nWhat we still want to write.")
            .With("a.md", new DocumentText().Asks("What is rest?", "Doing nothing.").ToString());

        var load = folder.Load();

        load.Base.EntryCount.ShouldBe(1);
        load.Problems.ShouldHaveSingleItem().Severity.ShouldBe(ProblemSeverity.Warning);
    }
}
