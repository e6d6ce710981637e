using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Paging;

namespace AftercareBot.Channels.Slack;

/// <summary>A direct message to a responder, whose address is Slack's id of the user.</summary>
internal sealed class SlackNotifier(SlackClient client, PageComposer composer) : INotifier
{
    public const string KindName = "slack";

    public string Kind => KindName;

    public Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken) =>
        client.PostAsync(SlackPages.Of(notification, composer.Compose(notification), notification.Target), cancellationToken);
}
