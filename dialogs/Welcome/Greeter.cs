using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.State;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Words;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Welcome;

/// <summary>Says what the bot is, what it is not and who may read along.</summary>
public sealed class Greeter(BotWords words)
{
    /// <summary>The first words to a member, or to a group.</summary>
    public Activity Greet(MemberTurn turn, ConversationData data)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(data);
        return turn.IsGroup
            ? Replies.Text(Text(WelcomeWords.GreetingGroup, turn))
            : Replies.WithChoices(turn, data, Text(WelcomeWords.Greeting, turn), Buttons(turn));
    }

    /// <summary>What the bot can do, for one who asks or only says hello.</summary>
    public Activity Help(MemberTurn turn, ConversationData data)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(data);
        return Replies.WithChoices(turn, data, Text(WelcomeWords.Help, turn), Buttons(turn));
    }

    /// <summary>Something went wrong on the bot's side; with the emergency number.</summary>
    public string Failed(MemberTurn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return Text(WelcomeWords.Failed, turn);
    }

    /// <summary>A text of the welcome words with the country's numbers filled in.</summary>
    internal string Text(WordKey key, MemberTurn turn) =>
        Placeholders.Fill(words.Texts.Get(key, turn.Language), HelpLineTexts.For(turn.Numbers, turn.Style, turn.Language));

    private string[] Buttons(MemberTurn turn) =>
        [
            words.Texts.Get(WelcomeWords.Ask, turn.Language),
            words.Texts.Get(WelcomeWords.Cope, turn.Language),
            words.Texts.Get(WelcomeWords.Human, turn.Language),
        ];
}
