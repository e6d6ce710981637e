using AftercareBot.Care.Alerts;

namespace AftercareBot.Care.Notifying;

/// <summary>The words of the wire for our enums: a contract with receivers, so not what the members happen to be called.</summary>
internal static class Words
{
    public static string Of(AlertLevel level) =>
        level switch
        {
            AlertLevel.Concern => "concern",
            AlertLevel.Crisis => "crisis",
            AlertLevel.Emergency => "emergency",
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        };

    public static string Of(NotificationKind kind) =>
        kind switch
        {
            NotificationKind.Page => "page",
            NotificationKind.ChainWeak => "chain_weak",
            NotificationKind.NobodyReached => "nobody_reached",
            NotificationKind.MemberToldNobodyReached => "member_told_nobody_reached",
            NotificationKind.MemberToldResponderJoined => "member_told_responder_joined",
            NotificationKind.MemberToldResponderLeft => "member_told_responder_left",
            NotificationKind.MemberToldBotIsBack => "member_told_bot_is_back",
            NotificationKind.Test => "test",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
