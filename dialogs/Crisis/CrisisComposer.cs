using AftercareBot.Care.Alerts;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Words;
using AftercareBot.Safety;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>Puts the reviewed lines, the country's numbers and the channel's style together.</summary>
public sealed class CrisisComposer(CrisisReplyBook replies, WordBook words)
{
    /// <summary>The whole answer: the numbers, one thing to do now, and whether a responder knows.</summary>
    public CrisisMessage Full(MemberTurn turn, AlertDurability durability)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var reply = replies.For(turn.Risk, turn.Language);
        var numbers = HelpLineTexts.For(turn.Numbers, turn.Style, turn.Language);
        var lines = Fill(reply.Lines, numbers);
        if (turn.Risk.Level >= RiskLevel.Crisis)
            lines.Add(Responders(CrisisWords.ResponderTold, turn, durability));
        var group = Placeholders.Fill(reply.Group, numbers);
        return turn.Style == ChannelStyle.Sms
            ? new CrisisMessage([Placeholders.Fill(reply.Sms, numbers), .. Rest(turn, lines)], group)
            : new CrisisMessage([string.Join("\n\n", lines)], group, InsteadOfGroup(turn, numbers));
    }

    /// <summary>The short answer to one who was answered a moment ago: repeating the whole card would read as not being heard.</summary>
    public CrisisMessage Again(MemberTurn turn, AlertDurability durability)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var reply = replies.For(turn.Risk, turn.Language);
        var numbers = HelpLineTexts.For(turn.Numbers, turn.Style, turn.Language);
        var first = turn.Style == ChannelStyle.Sms ? Placeholders.Fill(reply.Sms, numbers) : Fill(reply.Lines, numbers)[0];
        var text = $"{first}\n\n{Responders(CrisisWords.StillHere, turn, durability)}";
        return new CrisisMessage([text], Placeholders.Fill(reply.Group, numbers), InsteadOfGroup(turn, numbers));
    }

    // In memory only, an alert may be lost: nobody is promised that a responder knows.
    private string Responders(WordKey whenKept, MemberTurn turn, AlertDurability durability) =>
        words.Get(durability == AlertDurability.Memory ? CrisisWords.ResponderNotTold : whenKept, turn.Language);

    // One who is being harmed may share the group with whoever does it.
    private string? InsteadOfGroup(MemberTurn turn, IReadOnlyDictionary<string, string> numbers) =>
        turn.Risk.Category is "abuse" ? Placeholders.Fill(words.Get(CrisisWords.WriteAlone, turn.Language), numbers) : null;

    // After the first segment a text message may be longer; it says what the segment had no room for.
    private static IEnumerable<string> Rest(MemberTurn turn, List<string> lines) =>
        turn.Risk.Level >= RiskLevel.Crisis ? [string.Join("\n", lines.Skip(1))] : [];

    private static List<string> Fill(IReadOnlyList<string> lines, IReadOnlyDictionary<string, string> numbers) =>
        [.. lines.Select(line => Placeholders.Fill(line, numbers)).Where(line => !Placeholders.In(line).Any())];
}
