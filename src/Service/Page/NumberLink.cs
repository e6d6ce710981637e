using AftercareBot.Safety;

namespace AftercareBot.Service.Page;

/// <summary>One way to reach a line: what the link says and where it leads.</summary>
/// <param name="Action">What tapping it does, with the number.</param>
/// <param name="Href">A <c>tel:</c>, <c>sms:</c> or <c>https:</c> address.</param>
internal sealed record NumberLink(string Action, string Href)
{
    /// <summary>Calling the line, or null when it has no voice.</summary>
    public static NumberLink? Call(HelpLine line, PageText text, string language) =>
        line.Voice is { } voice ? new NumberLink(text.Get("call", language, ("number", voice)), $"tel:{line.Dial}") : null;

    /// <summary>Texting the line, or null when it takes no text.</summary>
    public static NumberLink? Text(HelpLine line, PageText text, string language)
    {
        if (line.Text is not { } to)
            return null;
        var number = string.Concat(to.Number.Where(char.IsAsciiDigit));
        return to.Keyword is { } keyword
            ? new NumberLink(
                text.Get("text_word", language, ("number", to.Number), ("keyword", keyword)),
                $"sms:{number}?&body={Uri.EscapeDataString(keyword)}"
            )
            : new NumberLink(text.Get("text", language, ("number", to.Number)), $"sms:{number}");
    }

    /// <summary>Chatting with the line on its own site, or null when it has none.</summary>
    public static NumberLink? Chat(HelpLine line, PageText text, string language) =>
        line.Chat is { } chat ? new NumberLink(text.Get("chat", language, ("host", chat.Host)), chat.AbsoluteUri) : null;

    /// <summary>Every way to reach the line.</summary>
    public static IEnumerable<NumberLink> Of(HelpLine line, PageText text, string language) =>
        (
            (NumberLink?[])[Call(line, text, language), Text(line, text, language), Chat(line, text, language)]
        ).OfType<NumberLink>();
}
