using System.Text;

namespace AftercareBot.Knowledge.Tests;

/// <summary>Whatever stands in the folder or in the question: it is said where, nothing is thrown, and the rest goes on answering.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Folder _folder = new Folder().With("kites.md", Kites("How do I fly a kite?"));

    [Fact]
    public void A_broken_file_keeps_its_last_version()
    {
        var options = new KnowledgeOptions { Folder = _folder.Path };
        var before = KnowledgeBase.Load(options);
        _folder.With("kites.md", "---\ntitle: Kites\n");

        var after = new KnowledgeLoader(options).Load(before.Documents);

        after.Problems.ShouldContain(p => p.File == "kites.md");
        after.Base.Ask("getting a kite up", new AskContext()).Outcome.ShouldBe(AnswerOutcome.Answer);
    }

    [Fact]
    public void A_folder_that_is_gone_keeps_what_was_there()
    {
        var options = new KnowledgeOptions { Folder = _folder.Path };
        var before = KnowledgeBase.Load(options);

        var after = new KnowledgeLoader(options with { Folder = Path.Combine(_folder.Path, "gone") }).Load(before.Documents);

        after.Problems.ShouldContain(p => p.Message.Contains("does not exist", StringComparison.Ordinal));
        after.Base.Ask("getting a kite up", new AskContext()).Outcome.ShouldBe(AnswerOutcome.Answer);
    }

    [Fact]
    public void An_inner_folder_that_cannot_be_read_any_more_keeps_what_was_in_it()
    {
        _folder.With("inner/more.md", new DocumentText().Asks("How do I mend a kite?", "With tape.").ToString());
        var options = new KnowledgeOptions { Folder = _folder.Path };
        var before = KnowledgeBase.Load(options);
        List<KnowledgeProblem> problems = [new("inner", 0, "The folder cannot be read.")];
        var left = before
            .Documents.Where(d => d.Key == "kites.md")
            .ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal);

        KnowledgeLoader.KeepPrevious(left, before.Documents, problems);

        left.Keys.ShouldContain("inner/more.md");
    }

    [Fact]
    public void A_folder_without_right_of_reading_is_named_and_the_others_are_read()
    {
        _folder.With("secret/more.md", Kites("How do I mend a kite?"));
        var secret = Path.Combine(_folder.Path, "secret");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(secret, UnixFileMode.None);
        try
        {
            var load = _folder.Load();

            load.Base.Ask("getting a kite up", new AskContext()).Outcome.ShouldBe(AnswerOutcome.Answer);
            // Whoever runs with all rights reads it all the same.
            if (!OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess)
                load.Problems.ShouldContain(p => p.File == "secret");
        }
        finally
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Ten_thousand_characters_are_asked_back_without_being_repeated()
    {
        var text = new StringBuilder();
        while (text.Length < 10_000)
            text.Append("my story zzxqy goes on and on about kpins ");

        var answer = OurDocuments.Ask(text.ToString(0, 10_000));

        answer.Outcome.ShouldBe(AnswerOutcome.NotCovered);
        answer.Text.ShouldNotContain("zzxqy");
        answer.OffersHuman.ShouldBeTrue();
    }

    [Theory]
    [InlineData("<script>alert('zzxqy')</script> is klonopin addictive")]
    [InlineData("<img src=x onerror=zzxqy> is klonopin addictive")]
    [InlineData("[is klonopin addictive](javascript:zzxqy) **zzxqy**")]
    [InlineData("&lt;b&gt;zzxqy&lt;/b&gt; is klonopin addictive")]
    public void Markup_in_a_question_is_never_echoed(string question)
    {
        var answer = OurDocuments.Ask(question);

        foreach (var text in answer.Choices.Select(c => c.Question).Append(answer.Text))
        {
            text.ShouldNotContain("zzxqy");
            text.ShouldNotContain("<");
            text.ShouldNotContain("javascript");
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string Kites(string question) =>
        new DocumentText().Asks(question, "Stand with your back to the wind.", "getting a kite up").ToString();
}
