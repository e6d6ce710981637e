using AftercareBot.Dialogs.State;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Turn;

/// <summary>Texts with choices, as the channel can show them.</summary>
internal static class Replies
{
    /// <summary>
    /// A message with choices: buttons where the channel has them, otherwise a numbered list whose numbers the next message may
    /// name, for which <paramref name="data"/> remembers them.
    /// </summary>
    public static Activity WithChoices(MemberTurn turn, ConversationData data, string text, IReadOnlyList<string> choices)
    {
        data.Choices = choices;
        if (choices.Count == 0)
            return Text(text);
        var list = choices.Select(choice => new Choice(choice)).ToList();
        return (Activity)(
            turn.Style == ChannelStyle.Rich ? ChoiceFactory.SuggestedAction(list, text) : ChoiceFactory.List(list, text)
        );
    }

    /// <summary>A message without choices.</summary>
    public static Activity Text(string text) => MessageFactory.Text(text);

    /// <summary>What the member meant: the choice of that number when the text is one, otherwise the text.</summary>
    public static string Resolve(string text, ConversationData data)
    {
        var trimmed = text.Trim().TrimEnd('.', ')');
        return trimmed.Length is 1 or 2 && int.TryParse(trimmed, out var number) && number >= 1 && number <= data.Choices.Count
            ? data.Choices[number - 1]
            : text;
    }
}
