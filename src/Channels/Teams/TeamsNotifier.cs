using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Paging;

namespace AftercareBot.Channels.Teams;

/// <summary>A card to a responder alone, whose address is the id of the user in Teams or in the directory.</summary>
internal sealed class TeamsNotifier(TeamsSender sender, PageComposer composer) : INotifier
{
    public const string KindName = "teams";

    public string Kind => KindName;

    public Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken) =>
        sender.ToPersonAsync(notification.Target, TeamsCards.Of(notification, composer.Compose(notification)), cancellationToken);
}
