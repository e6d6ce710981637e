using AftercareBot.Knowledge.Import;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AftercareBot.Knowledge.Tests;

public sealed class ImportTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private const string Article = """
        Sleep And Rest

        Sleep is how a body mends itself. In 2009, one survey asked 1,000 people about it.

        Good Habits

        Good habits include:

        Some habits are harder than others. Go to bed at the same hour every day.

        Worst habits include:

        Late coffee



        Bright screens

        How Long Does It Act

        This is a long-acting medicine with a half-life of 30 to 40 hours. The usual dose is 0.5 mg. Call us now at (888) 555-0100.
        """;

    [Fact]
    public async Task A_text_becomes_a_draft_that_loads_and_flags_what_to_review()
    {
        using var source = new Folder()
            .With("sleep.txt", Article)
            .With("other.txt", "Acting\n\nIt is a fast-acting medicine that many people take.\n");
        using var output = new Folder();

        var result = await ImportAsync(source, output);

        result.Problems.ShouldBeEmpty();
        result
            .Flags.Select(f => f.Kind)
            .Distinct()
            .Order()
            .ShouldBe(["broken-list", "contradiction", "dose", "empty-list", "old-date", "phone"], ignoreOrder: true);
        var load = output.Load(drafts: true);
        load.Problems.ShouldBeEmpty();
        load.Base.Show("sleep#how-long-does-it-act")!.Text.ShouldNotContain("mg");
        output.Load().Base.EntryCount.ShouldBe(0, "drafts answer nothing");
    }

    [Fact]
    public async Task A_web_page_loses_everything_around_the_article()
    {
        const string page = """
            <html><head><title>Rest</title><style>p { color: red }</style></head><body>
            <nav>Home</nav><div class="cookie-notice">We use cookies</div>
            <article><h1>Rest</h1><h2>Why rest?</h2><p>Rest mends the body.</p><ul><li>Sleep</li><li>Quiet</li></ul>
            <table><tr><th>When</th><th>What</th></tr><tr><td>Night</td><td>Sleep</td></tr></table></article>
            <footer>Call us</footer><script>track()</script></body></html>
            """;
        using var source = new Folder().With("rest.html", page);
        using var output = new Folder();

        await ImportAsync(source, output);

        var draft = await File.ReadAllTextAsync(Path.Combine(output.Path, "rest.md"));
        draft.ShouldContain("## Why rest?");
        draft.ShouldContain("- Sleep\n- Quiet");
        draft.ShouldContain("| Night | Sleep |");
        foreach (var stray in new[] { "Home", "cookies", "Call us", "track", "color" })
            draft.ShouldNotContain(stray);
    }

    [Fact]
    public async Task A_word_document_keeps_headings_and_lists()
    {
        using var source = new Folder();
        WriteWord(Path.Combine(source.Path, "rest.docx"));
        using var output = new Folder();

        await ImportAsync(source, output);

        output.Load(drafts: true).Base.Show("rest#why-rest")!.Text.ShouldContain("Rest mends the body.");
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_problem_and_the_rest_goes_on()
    {
        using var source = new Folder()
            .With("a.xyz", "?")
            .With("b.docx", "no Word")
            .With("c.md", "# Rest\n\nRest mends the body.\n");
        using var output = new Folder();

        var result = await ImportAsync(source, output);

        result.Drafts.ShouldHaveSingleItem();
        result.Problems.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Ways_of_asking_are_proposed_from_reviewed_documents()
    {
        using var reviewed = new Folder().With(
            "rest.md",
            new DocumentText()
                .Asks("Why should I rest?", "Rest mends the body after long work.", "do i gotta chill sometimes")
                .ToString()
        );
        using var source = new Folder().With(
            "c.md",
            "# Health\n\n## Resting\n\nAfter long work, rest mends the body.\n\n## Food\n\nEat greens.\n"
        );
        using var output = new Folder();

        await ImportAsync(source, output, reviewed.Path);

        output.Load(drafts: true).Base.Ask("do i gotta chill sometimes", new AskContext()).EntryId.ShouldBe("c#resting");
    }

    [Fact]
    public void Lint_says_file_and_line()
    {
        using var folder = new Folder()
            .With("a.md", new DocumentText().Asks("What is rest?", "Doing nothing.", "why rest").ToString())
            .With("b.md", new DocumentText().Draft().Asks("Why rest?", "One. Two. Three. Four. Five. Six. Seven.").ToString());

        var problems = DocumentLint.Check(new KnowledgeOptions { Folder = folder.Path });

        problems.ShouldContain(p => p.File == "b.md" && p.Line == 10 && p.Message.Contains("also asks for a#what-is-rest"));
        problems.ShouldContain(p => p.File == "b.md" && p.Message.Contains("draft"));
        problems.ShouldContain(p => p.File == "b.md" && p.Message.Contains("7 sentences"));
    }

    private static Task<ImportResult> ImportAsync(Folder source, Folder output, string? reviewed = null) =>
        DocumentImport.RunAsync(
            new ImportOptions
            {
                Paths = [source.Path],
                OutFolder = output.Path,
                Today = Today,
                ReviewedFolder = reviewed,
            },
            CancellationToken.None
        );

    private static void WriteWord(string path)
    {
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var body = new Body(
            Styled("Heading1", "Rest"),
            Styled("Heading2", "Why rest?"),
            new Paragraph(new Run(new Text("Rest mends the body.")))
        );
        document.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(body);
    }

    private static Paragraph Styled(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(text)));
}
