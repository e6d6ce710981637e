using AftercareBot.Care.Cases;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Notifying;

/// <summary>
/// Tells the person what the outbox holds for them. Behind the same rows as the pages, so that bad news survives a crash, too;
/// never part of a policy.
/// </summary>
internal sealed class MemberNotifier(IReadConnections reads, PrivateTalk privateTalk, IServiceProvider services) : INotifier
{
    public const string KindName = "member";

    public static PageTarget[] Target { get; } = [new(KindName, KindName, ResponderId: null)];

    public string Kind => KindName;

    public bool ReachesPersons => false;

    public async Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        // Resolved late: the messenger stands on the channels, which stand on this room.
        if (services.GetService<IMemberMessenger>() is not { } messenger)
            return NotifyOutcome.Refused(NotifyCategory.Configuration, "no messenger");
        var row = await reads.ReadAsync(connection => CaseRows.Find(connection, notification.CaseId), cancellationToken);
        if (row is null || await PlaceAsync(row, notification.Kind, cancellationToken) is not { } conversation)
            return NotifyOutcome.Refused(NotifyCategory.Rejected, "no conversation");
        return await messenger.TellAsync(
            conversation,
            new MemberNotice(NoticeOf(notification.Kind), row.OwnerName),
            cancellationToken
        );
    }

    // That nobody was reached is said in the group when it can be said nowhere else, and then the numbers with it; unless it is
    // read there by whoever harms the person. Everything else is between the person and the responder.
    private async Task<StoredReference?> PlaceAsync(CaseRow row, NotificationKind kind, CancellationToken cancellationToken)
    {
        var place = await privateTalk.OfAsync(row, cancellationToken);
        return place is { IsGroup: false } || (kind is NotificationKind.MemberToldNobodyReached && row.Category is not "abuse")
            ? place
            : null;
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
