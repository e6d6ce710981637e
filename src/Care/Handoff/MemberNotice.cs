namespace AftercareBot.Care.Handoff;

/// <summary>What the bot tells a member from outside a turn. The words are data of the dialogs.</summary>
/// <param name="Kind">What.</param>
/// <param name="ResponderName">The responder it is about, if it is about one.</param>
public sealed record MemberNotice(MemberNoticeKind Kind, string? ResponderName = null);
