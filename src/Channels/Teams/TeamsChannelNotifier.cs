using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Paging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.Teams;

/// <summary>A card in the conversations of the settings.</summary>
internal sealed class TeamsChannelNotifier(TeamsSender sender, PageComposer composer, IOptions<TeamsOptions> options) : INotifier
{
    public const string KindName = "teams_channel";

    public string Kind => KindName;

    public IReadOnlyList<string> SharedTargets => [.. options.Value.Conversations.Select(place => place.Name)];

    public async Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        var place = options.Value.Conversations.FirstOrDefault(place =>
            string.Equals(place.Name, notification.Target, StringComparison.Ordinal)
        );
        if (place is null)
            return NotifyOutcome.Refused(NotifyCategory.Configuration, "no such conversation");
        var text = composer.Compose(notification with { Locale = place.Language });
        return await sender.ToConversationAsync(place.Id, TeamsCards.Of(notification, text), cancellationToken);
    }
}
