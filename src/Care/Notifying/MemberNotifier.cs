using AftercareBot.Care.Cases;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Notifying;

/// <summary>
/// Tells the person what the outbox holds for them. Behind the same rows as the pages, so that bad news survives a crash, too;
/// never part of a policy.
/// </summary>
internal sealed class MemberNotifier(IReadConnections reads, ReferenceProtector references, IServiceProvider services) : INotifier
{
    public const string KindName = "member";

    public static PageTarget[] Target { get; } = [new(KindName, KindName, ResponderId: null)];

    public string Kind => KindName;

    public async Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        // Resolved late: the messenger stands on the channels, which stand on this room.
        if (services.GetService<IMemberMessenger>() is not { } messenger)
            return NotifyOutcome.Refused(NotifyCategory.Configuration, "no messenger");
        var row = await reads.ReadAsync(connection => CaseRows.Find(connection, notification.CaseId), cancellationToken);
        if (row is null || references.TryRead(row.Reference) is not { } conversation)
            return NotifyOutcome.Refused(NotifyCategory.Rejected, "no conversation");
        return await messenger.TellAsync(
            conversation,
            new MemberNotice(NoticeOf(notification.Kind), row.OwnerName),
            cancellationToken
        );
    }

    private static MemberNoticeKind NoticeOf(NotificationKind kind) =>
        kind switch
        {
            NotificationKind.MemberToldNobodyReached => MemberNoticeKind.NobodyReached,
            NotificationKind.MemberToldResponderJoined => MemberNoticeKind.ResponderJoined,
            NotificationKind.MemberToldResponderLeft => MemberNoticeKind.ResponderLeft,
            NotificationKind.MemberToldBotIsBack => MemberNoticeKind.BotIsBack,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not for members."),
        };
}
