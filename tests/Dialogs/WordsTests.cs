using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Words;

namespace AftercareBot.Dialogs.Tests;

public sealed class WordsTests : IDisposable
{
    private static readonly WordKey Hello = new("tea.hello", "name");
    private readonly string folder = Directory.CreateTempSubdirectory("aftercare-words-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_text_is_given_in_the_language_with_its_places_filled()
    {
        Write("en", "hello: \"Hello, {name}.\"");
        Write("es", "hello: \"Hola, {name}.\"");

        var words = WordBook.Load(folder, [Hello]);

        words.Get(Hello, "es", ("name", "Ana")).ShouldBe("Hola, Ana.");
        words.Get(Hello, "fr", ("name", "Ana")).ShouldBe("Hello, Ana.");
    }

    [Fact]
    public void A_text_may_have_a_new_line_and_quotation_marks()
    {
        Write("en", """hello: "Hello.\nSay \"next\"." """);
        Write("es", "hello: Hola.");

        WordBook.Load(folder, [Hello]).Get(Hello, "en").ShouldBe("Hello.\nSay \"next\".");
    }

    [Theory]
    [InlineData("hello: |\n  Hello.", "indentation")]
    [InlineData("hello: \"Hello", "does not close")]
    [InlineData("hello: Hello.\nhello: Again.", "stands twice")]
    public void What_is_no_plain_yaml_is_refused_in_words(string broken, string expected)
    {
        Write("en", broken);
        Write("es", "hello: Hola.");

        Should.Throw<WordsException>(() => WordBook.Load(folder, [Hello])).Message.ShouldContain(expected);
    }

    [Fact]
    public void Every_mistake_is_listed_with_its_file_and_line()
    {
        Write("en", "hello: \"Hello, {nmae}.\"\nextra: \"never said\"");

        var mistakes = Should
            .Throw<WordsException>(() => WordBook.Load(folder, [Hello]))
            .Problems.Select(problem => problem.ToString());

        mistakes.ShouldBe([
            "tea.en.yaml:1: 'hello' has {nmae}, which nothing fills.",
            "tea.en.yaml:2: 'extra' is used by no dialog; remove it.",
            $"tea.es.yaml: The file is missing under {folder}.",
        ]);
    }

    [Fact]
    public void A_file_that_is_no_yaml_is_told_with_its_line()
    {
        Write("en", "hello: \"unclosed");
        Write("es", "hello: \"Hola\"");

        Should.Throw<WordsException>(() => WordBook.Load(folder, [Hello])).Message.ShouldContain("tea.en.yaml:");
    }

    [Fact]
    public void A_reply_to_danger_that_is_missing_in_one_language_stops_the_start()
    {
        CopyWords();
        var path = Path.Combine(folder, "Crisis", "replies.es.yaml");
        var text = File.ReadAllText(path);
        var cut = text.IndexOf("  - level: crisis\n    category: withdrawal", StringComparison.Ordinal);
        File.WriteAllText(path, text[..cut] + text[text.IndexOf("  - level", cut + 10, StringComparison.Ordinal)..]);

        Should
            .Throw<WordsException>(() => CrisisReplyBook.Load(folder))
            .Message.ShouldContain("replies.es.yaml: The reply to Crisis, withdrawal, Self is missing; add it.");
    }

    [Fact]
    public void A_number_that_does_not_exist_stops_the_start()
    {
        CopyWords();
        var path = Path.Combine(folder, "Crisis", "replies.en.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("{poison}", "{poisson}", StringComparison.Ordinal));

        Should.Throw<WordsException>(() => CrisisReplyBook.Load(folder)).Message.ShouldContain("{poisson} is no number");
    }

    [Theory]
    [InlineData("can i drink on this", "en")]
    [InlineData("puedo beber con esto", "es")]
    [InlineData("ya no puedo mas", "es")]
    [InlineData("¿seguro?", "es")]
    [InlineData("ok", null)]
    [InlineData("no", null)]
    [InlineData("", null)]
    public void The_language_is_told_by_small_words(string text, string? expected) => LanguageGuess.Of(text).ShouldBe(expected);

    private void Write(string language, string yaml) => File.WriteAllText(Path.Combine(folder, $"tea.{language}.yaml"), yaml);

    private void CopyWords()
    {
        Directory.CreateDirectory(Path.Combine(folder, "Crisis"));
        foreach (
            var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "dialogs", "Crisis"), "replies.*.yaml")
        )
            File.Copy(path, Path.Combine(folder, "Crisis", Path.GetFileName(path)));
    }
}
