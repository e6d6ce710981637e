using AftercareBot.Dialogs.State;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Welcome;
using AftercareBot.Dialogs.Words;
using Microsoft.Bot.Connector;

namespace AftercareBot.Dialogs.Faq;

/// <summary>Thumbs up and down under an answer: when they are offered, and which messages are one.</summary>
internal static class Thumbs
{
    // Teams shows no more suggested actions than this.
    private const int MostOnTeams = 3;

    private const string Up = "👍";
    private const string Down = "👎";

    /// <summary>
    /// The choices under an answer, the thumbs last. By text message there are none: two more numbers under every answer would cost a
    /// segment and take digits away from the choices that help.
    /// </summary>
    public static IReadOnlyList<string> Under(
        IReadOnlyList<string> choices,
        MemberTurn turn,
        string? channelId,
        WordBook texts,
        string language
    )
    {
        if (turn.Style == ChannelStyle.Sms)
            return choices;
        string[] thumbs = [texts.Get(FaqWords.ThumbsUp, language), texts.Get(FaqWords.ThumbsDown, language)];
        if (channelId != Channels.Msteams || turn.Style != ChannelStyle.Rich || choices.Count + thumbs.Length <= MostOnTeams)
            return [.. choices, .. thumbs];
        // Where there is room for one more, the way to a person comes before what can be asked in words.
        var human = texts.Get(WelcomeWords.Human, language);
        return [choices.Contains(human) ? human : choices[0], .. thumbs];
    }

    /// <summary>
    /// What the whole message says: true for up, false for down, null when it is anything else. The words of the buttons are always
    /// one; the bare sign or the words without it only while thumbs are offered, and nothing ever as a part of more.
    /// </summary>
    public static bool? Of(string text, ConversationData data, WordBook texts)
    {
        foreach (var language in Languages.All)
        {
            var (up, down) = (texts.Get(FaqWords.ThumbsUp, language), texts.Get(FaqWords.ThumbsDown, language));
            if (text == up)
                return true;
            if (text == down)
                return false;
        }

        return AreOffered(data, texts) ? OfSign(text, texts) : null;
    }

    /// <summary>Whether the last message of the bot offered them.</summary>
    public static bool AreOffered(ConversationData data, WordBook texts) => data.Choices.Any(choice => IsButton(choice, texts));

    /// <summary>The choices that stay when the thumbs have been used.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> choices, WordBook texts) =>
        [.. choices.Where(choice => !IsButton(choice, texts))];

    /// <summary>Whether a text is, letter for letter, what a thumb's button sends.</summary>
    public static bool IsButton(string choice, WordBook texts) =>
        Languages.All.Any(language =>
            choice == texts.Get(FaqWords.ThumbsUp, language) || choice == texts.Get(FaqWords.ThumbsDown, language)
        );

    private static bool? OfSign(string text, WordBook texts)
    {
        var sign = text.Trim();
        if (IsSign(sign, Up))
            return true;
        if (IsSign(sign, Down))
            return false;
        var folded = PhraseText.Fold(text);
        if (folded.Length == 0)
            return null;
        foreach (var language in Languages.All)
        {
            if (folded == PhraseText.Fold(texts.Get(FaqWords.ThumbsUp, language)))
                return true;
            if (folded == PhraseText.Fold(texts.Get(FaqWords.ThumbsDown, language)))
                return false;
        }

        return null;
    }

    // With or without a colour of skin (one surrogate pair) or a variation selector behind it.
    private static bool IsSign(string text, string sign) =>
        text.StartsWith(sign, StringComparison.Ordinal)
        && text[sign.Length..] is var rest
        && (
            rest.Length == 0
            || rest == "\uFE0F"
            || (rest.Length == 2 && rest[0] == '\uD83C' && rest[1] is >= '\uDFFB' and <= '\uDFFF')
        );
}
