using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.Slack;

/// <summary>Makes the bot's activity of a message in Slack.</summary>
internal static class SlackActivities
{
    /// <summary>
    /// Where answers go is the adapter's business; the SDK wants some service URL in a conversation reference, and this one tells
    /// our Slack from that of the Azure Bot Service.
    /// </summary>
    public const string ServiceUrl = "urn:aftercare:slack";

    /// <summary>The activity; null when the event is no message of a person.</summary>
    public static Activity? Of(SlackEnvelope envelope, DateTimeOffset now)
    {
        var bot = envelope.Authorizations is [{ UserId: { Length: > 0 } id }, ..] ? id : null;
        if (Written(envelope.Event) is not { } message || message.User == bot)
            return null;
        var (channel, stamp) = (envelope.Event!.Channel!, message.Ts!);
        var isAlone = envelope.Event.ChannelType is "im" || channel.StartsWith('D');
        var isEdit = !ReferenceEquals(message, envelope.Event);
        var text = SlackMarkup.Read(message.Text ?? "", bot);
        return new Activity
        {
            // Changed words are screened, and answered only when they are a danger.
            Type = isEdit ? ActivityTypes.MessageUpdate : ActivityTypes.Message,
            Id = stamp,
            Timestamp = now,
            // The same at every repeat, unlike when it came.
            LocalTimestamp = SlackPlaceId.TimeOf(stamp),
            ChannelId = Microsoft.Bot.Connector.Channels.Slack,
            ServiceUrl = ServiceUrl,
            From = new ChannelAccount(message.User) { Role = RoleTypes.User },
            Recipient = new ChannelAccount(bot ?? "bot") { Role = RoleTypes.Bot },
            Conversation = new ConversationAccount(
                isGroup: !isAlone,
                id: new SlackPlaceId(channel, message.ThreadTs).Id,
                tenantId: envelope.TeamId
            ),
            Text = text,
            Entities =
                bot is not null && text.Contains($"<@{bot}>", StringComparison.Ordinal)
                    ? [new Mention(new ChannelAccount(bot), $"<@{bot}>")]
                    : [],
        };
    }

    // Slack tells of a message that names the bot twice, once as a mention; both have the same place and time stamp.
    private static SlackEvent? Written(SlackEvent? told) =>
        told switch
        {
            { Channel: not { Length: > 0 } } => null,
            { Type: "message", Subtype: "message_changed", Message: { Edited: not null } changed } when IsOfAPerson(changed) =>
                changed,
            { Type: "message" or "app_mention", Subtype: null or "file_share" or "thread_broadcast" or "me_message" }
                when IsOfAPerson(told) => told,
            _ => null,
        };

    private static bool IsOfAPerson(SlackEvent message) =>
        message is { User.Length: > 0, Ts.Length: > 0, BotId: null } && SlackPlaceId.TimeOf(message.Ts) is not null;
}
