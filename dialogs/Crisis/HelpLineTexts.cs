using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Words;
using AftercareBot.Safety;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>The numbers of a country as they stand in a text: a link to tap where the channel has links, otherwise the bare number.</summary>
public static class HelpLineTexts
{
    private const string Emergency = "emergency";
    private const string CrisisLine = "crisis_line";
    private const string CrisisText = "crisis_text";
    private const string Poison = "poison";
    private const string DrugLine = "drug_line";

    /// <summary>The placeholders that stand for a number.</summary>
    public static IReadOnlyList<string> Names { get; } = [Emergency, CrisisLine, CrisisText, Poison, DrugLine];

    /// <summary>The text of every number that the country has. The emergency number and a crisis line are always there.</summary>
    public static IReadOnlyDictionary<string, string> For(CountryNumbers numbers, ChannelStyle style, string language)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Emergency] = Number(numbers.Emergency, style),
            [CrisisLine] = Named(CrisisLineOf(numbers, language), style, language),
        };
        if (numbers.Find("crisis-text") is { Text: { } text } textLine)
            texts[CrisisText] = style == ChannelStyle.Sms ? TextShort(text) : $"{textLine.NameIn(language)}, {TextLink(text)}";
        if (numbers.Find("poison") is { } poison)
            texts[Poison] = Number(poison, style);
        if (numbers.Find("drug-help") is { } drugs)
            texts[DrugLine] = Named(drugs, style, language);
        return texts;
    }

    /// <summary>The text with its numbers filled in.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> numbers) => Placeholders.Fill(text, numbers);

    private static HelpLine CrisisLineOf(CountryNumbers numbers, string language) =>
        language == "es" && numbers.Find("spanish-speakers") is { Voice: not null } spanish ? spanish : numbers.Crisis;

    private static string Named(HelpLine line, ChannelStyle style, string language)
    {
        var number = Number(line, style);
        return style == ChannelStyle.Sms || line.Kind == Emergency ? number : $"{number} ({line.NameIn(language)})";
    }

    private static string Number(HelpLine line, ChannelStyle style)
    {
        if (line.Voice is { } voice)
            return style == ChannelStyle.Sms ? voice : $"[{voice}](tel:{line.Dial})";
        if (line.Text is { } text)
            return style == ChannelStyle.Sms ? TextShort(text) : TextLink(text);
        if (line.Chat is { } chat)
            return style == ChannelStyle.Sms ? chat.Host : $"[{chat.Host}]({chat})";
        return line.NameIn(Languages.Default);
    }

    private static string TextLink(TextLine text) =>
        text.Keyword is { } keyword
            ? $"[{keyword} → {text.Number}](sms:{text.Number}?&body={Uri.EscapeDataString(keyword)})"
            : $"[{text.Number}](sms:{text.Number})";

    private static string TextShort(TextLine text) => text.Keyword is { } keyword ? $"{keyword} > {text.Number}" : text.Number;
}
