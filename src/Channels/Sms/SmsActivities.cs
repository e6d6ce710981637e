using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.Sms;

/// <summary>Makes the bot's activity of a text message.</summary>
internal static class SmsActivities
{
    // Answers do not go there; the SDK wants some service URL in a conversation reference.
    private const string ServiceUrl = "urn:aftercare:sms";

    public static Activity Of(string from, string to, string text, string id, DateTimeOffset at) =>
        new()
        {
            Type = ActivityTypes.Message,
            Id = id,
            Timestamp = at,
            ChannelId = Microsoft.Bot.Connector.Channels.Sms,
            ServiceUrl = ServiceUrl,
            From = new ChannelAccount(from) { Role = RoleTypes.User },
            Recipient = new ChannelAccount(to) { Role = RoleTypes.Bot },
            Conversation = new ConversationAccount(id: from),
            Text = text,
        };
}
