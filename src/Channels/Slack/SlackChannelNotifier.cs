using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Paging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.Slack;

/// <summary>A message in the channels of the settings.</summary>
internal sealed class SlackChannelNotifier(SlackClient client, PageComposer composer, IOptions<SlackOptions> options) : INotifier
{
    public const string KindName = "slack_channel";

    public string Kind => KindName;

    public IReadOnlyList<string> SharedTargets => [.. options.Value.Channels.Select(place => place.Name)];

    public async Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        var place = options.Value.Channels.FirstOrDefault(place =>
            string.Equals(place.Name, notification.Target, StringComparison.Ordinal)
        );
        if (place is null)
            return NotifyOutcome.Refused(NotifyCategory.Configuration, "no such channel");
        var text = composer.Compose(notification with { Locale = place.Language });
        return await client.PostAsync(SlackPages.Of(notification, text, place.Id), cancellationToken);
    }
}
