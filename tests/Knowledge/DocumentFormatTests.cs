namespace AftercareBot.Knowledge.Tests;

public sealed class DocumentFormatTests
{
    [Fact]
    public void A_document_in_the_format_is_read_whole()
    {
        using var folder = new Folder().With(
            "en/sleep.md",
            new DocumentText().Asks("How do I sleep?", "Keep the same hours.", "cant sleep").ToString()
                + "Exercise: breathing\nHuman: yes\nSources: a\n"
        );

        var load = folder.Load();

        load.Problems.ShouldBeEmpty();
        var answer = load.Base.Show("sleep#how-do-i-sleep").ShouldNotBeNull();
        answer.Text.ShouldBe("Keep the same hours.");
        answer.Exercise.ShouldBe("breathing");
        answer.OffersHuman.ShouldBeTrue();
        answer
            .Sources.ShouldHaveSingleItem()
            .ShouldBe(new AnswerSource("en/sleep.md", "How do I sleep?", "A publisher", "A source, with a comma"));
    }

    [Theory]
    [InlineData("language: en", "language: fr", 3, "not one of")]
    [InlineData("reviewed: 2026-11-22", "reviewed: soon", 5, "neither a date")]
    [InlineData("title: A title", "titel: A title", 2, "not a known key")]
    [InlineData("tags: [one, two]", "tags: one", 4, "[one, two]")]
    [InlineData("publisher: \"A publisher\"", "publisher: \"A publisher", 8, "quote")]
    [InlineData("title: \"A source", "name: \"A source", 8, "no field")]
    [InlineData("reviewer: clinical lead", "reviewer clinical lead", 6, "key: value")]
    [InlineData("## How", "# How", 10, "##")]
    [InlineData("Keep the same hours.", "", 10, "no answer")]
    [InlineData("- cant sleep", "cant sleep", 15, "list items")]
    [InlineData("Also asked:", "Also asked: now", 14, "lines below")]
    public void A_broken_document_is_a_problem_with_its_line(string right, string wrong, int line, string says)
    {
        var text = new DocumentText().Asks("How do I sleep?", "Keep the same hours.", "cant sleep").ToString();
        using var folder = new Folder()
            .With("broken.md", text.Replace(right, wrong, StringComparison.Ordinal))
            .With("whole.md", new DocumentText().Asks("What is rest?", "Doing nothing.").ToString());

        var load = folder.Load();

        var problem = load.Problems.ShouldHaveSingleItem();
        problem.File.ShouldBe("broken.md");
        problem.Line.ShouldBe(line);
        problem.Message.ShouldContain(says);
        load.Base.EntryCount.ShouldBe(1, "the other file still answers");
    }

    [Fact]
    public void An_unknown_source_or_follow_up_is_named()
    {
        using var folder = new Folder()
            .With("a.md", new DocumentText().Asks("One?", "Yes.").ToString() + "Sources: b\n")
            .With("b.md", new DocumentText().Asks("Two?", "No.").ToString() + "Follow-up:\n- c#three\n");

        var problems = folder.Load().Problems;

        problems.ShouldContain(p =>
            p.File == "a.md" && p.Message.Contains("no source \"b\"") && p.Severity == ProblemSeverity.Error
        );
        problems.ShouldContain(p => p.File == "b.md" && p.Message.Contains("c#three") && p.Severity == ProblemSeverity.Warning);
    }

    [Fact]
    public void Binary_huge_and_missing_input_is_said_and_never_thrown()
    {
        using var folder = new Folder().With("whole.md", new DocumentText().Asks("What is rest?", "Doing nothing.").ToString());
        File.WriteAllBytes(Path.Combine(folder.Path, "binary.md"), [0, 1, 2, 0, 255]);
        using (var huge = File.Create(Path.Combine(folder.Path, "huge.txt")))
            huge.SetLength(50 * 1024 * 1024);

        var load = folder.Load();

        load.Base.EntryCount.ShouldBe(1);
        load.Problems.ShouldContain(p => p.File == "binary.md" && p.Message.Contains("not text"));
        load.Problems.ShouldContain(p => p.File == "huge.txt" && p.Message.Contains("larger"));
        KnowledgeBase
            .Load(new KnowledgeOptions { Folder = folder.Path + "-missing" })
            .Problems.ShouldContain(p => p.Message.Contains("does not exist"));
    }

    [Fact]
    public void A_draft_answers_only_when_that_is_switched_on_and_then_says_so()
    {
        using var folder = new Folder().With(
            "a.md",
            new DocumentText().Draft().Asks("What is rest?", "Doing nothing.").ToString()
        );

        folder.Load().Base.Ask("What is rest?", new AskContext()).Outcome.ShouldBe(AnswerOutcome.NotCovered);
        var answer = folder.Load(drafts: true).Base.Ask("What is rest?", new AskContext());

        answer.Outcome.ShouldBe(AnswerOutcome.Answer);
        answer.Text.ShouldContain("not reviewed yet");
        answer.Text.ShouldEndWith("Doing nothing.");
    }

    [Fact]
    public void A_reviewed_answer_with_a_dose_is_refused()
    {
        using var folder = new Folder().With(
            "a.md",
            new DocumentText().Asks("How is it taken?", "Take 0.25 mg twice a day.").ToString()
        );

        var load = folder.Load();

        load.Problems.ShouldHaveSingleItem().Message.ShouldContain("dose");
        load.Base.EntryCount.ShouldBe(0);
    }

    [Fact]
    public void Our_own_documents_have_no_error() =>
        OurDocuments.Load.Problems.Where(p => p.Severity == ProblemSeverity.Error).ShouldBeEmpty();
}
