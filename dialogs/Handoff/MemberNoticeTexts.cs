using AftercareBot.Care.Handoff;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Words;

namespace AftercareBot.Dialogs.Handoff;

/// <summary>The reviewed words for what a member is told from outside a turn.</summary>
public sealed class MemberNoticeTexts(BotWords words)
{
    /// <summary>The text of the notice in the member's language, with the numbers of the member's country.</summary>
    public string For(MemberNotice notice, MemberTurn turn)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(turn);
        var key = notice.Kind switch
        {
            MemberNoticeKind.NobodyReached => HandoffWords.NobodyReached,
            MemberNoticeKind.ResponderJoined => HandoffWords.Joined,
            MemberNoticeKind.ResponderLeft => HandoffWords.Left,
            _ => HandoffWords.BotIsBack,
        };
        var text = words.Texts.Get(key, turn.Language, ("responder", notice.ResponderName ?? ""));
        return Placeholders.Fill(text, HelpLineTexts.For(turn.Numbers, turn.Style, turn.Language));
    }
}
