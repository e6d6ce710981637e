using AftercareBot.Dialogs.Words;

namespace AftercareBot.Service.Page;

/// <summary>The texts of the page and the widget: every one that the template, the script or the numbers use.</summary>
internal sealed class PageText
{
    public const string File = "page";
    private const string Emergency = "emergency";

    private static readonly Dictionary<string, WordKey> Keys = new[]
    {
        Key("title"),
        Key("skip"),
        Key("numbers"),
        Key("call", "number"),
        Key("text", "number"),
        Key("text_word", "number", "keyword"),
        Key("chat", "host"),
        Key("call_short"),
        Key("text_short"),
        Key("more"),
        Key("country"),
        Key("country_now", "country"),
        Key("country_unknown"),
        Key("country_unknown_now"),
        Key("show"),
        Key("hours_always"),
        Key("exit"),
        Key("exit_hint"),
        Key("heading"),
        Key("what"),
        Key("danger", Emergency),
        Key("about"),
        Key("can"),
        Key("can_cope"),
        Key("can_human"),
        Key("cannot"),
        Key("privacy"),
        Key("language"),
        Key("chat_label"),
        Key("no_script"),
        Key("opening"),
        Key("failed", Emergency),
        Key("retry"),
        Key("lost", Emergency),
        Key("back"),
        Key("not_sent", Emergency),
        Key("anew"),
        Key("placeholder"),
        Key("sending"),
        Key("send_failed"),
        Key("full_page"),
        Key("launcher"),
        Key("launcher_short"),
        Key("close"),
        Key("frame"),
        Key("refused"),
    }.ToDictionary(key => key.Name[(File.Length + 1)..], StringComparer.Ordinal);

    private readonly WordBook words;

    private PageText(WordBook words) => this.words = words;

    /// <summary>Reads the texts from a folder.</summary>
    /// <exception cref="WordsException">A text is missing, unknown or has an unknown placeholder; every problem is listed.</exception>
    public static PageText Load(string folder) => new(WordBook.Load(folder, Keys.Values));

    /// <summary>The text of a name, with its placeholders filled.</summary>
    /// <exception cref="KeyNotFoundException">No text has that name.</exception>
    public string Get(string name, string language, params ReadOnlySpan<(string Name, string Value)> values) =>
        words.Get(Keys[name], language, values);

    private static WordKey Key(string name, params IReadOnlyList<string> placeholders) => new($"{File}.{name}", placeholders);
}
