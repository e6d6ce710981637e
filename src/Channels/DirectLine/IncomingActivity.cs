using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.DirectLine;

/// <summary>Makes the bot's activity of a client's: only what a client may say is taken over, the rest is what the token says.</summary>
internal static class IncomingActivity
{
    // Answers do not go over HTTP; the SDK wants some service URL in a conversation reference.
    private const string ServiceUrl = "urn:aftercare:directline";
    private const string BotId = "aftercare-bot";

    /// <summary>Whether clients may post that type.</summary>
    public static bool IsTaken(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing;

    /// <summary>The activity with the member and the conversation of the token. Files are left out.</summary>
    public static Activity From(Activity posted, TokenClaims claims)
    {
        var activity = Of(posted.Type ?? "", claims);
        activity.Id = MessageIdentity.Of(posted, claims);
        activity.Text = posted.Text;
        activity.TextFormat = posted.TextFormat;
        activity.Locale = posted.Locale;
        activity.Name = posted.Name;
        activity.Value = posted.Value;
        activity.Entities = posted.Entities;
        // The client knows its own message by the id in here.
        activity.ChannelData = posted.ChannelData;
        activity.LocalTimestamp = posted.LocalTimestamp;
        activity.LocalTimezone = posted.LocalTimezone;
        return activity;
    }

    /// <summary>The update that a channel sends when a member opens a conversation; the clients send none.</summary>
    public static Activity Opening(TokenClaims claims, ConversationRequest request)
    {
        var activity = Of(ActivityTypes.ConversationUpdate, claims);
        activity.Locale = request.Locale;
        activity.MembersAdded = [MemberOf(claims)];
        return activity;
    }

    private static ChannelAccount MemberOf(TokenClaims claims) => new(claims.UserId) { Role = RoleTypes.User };

    private static Activity Of(string type, TokenClaims claims) =>
        new()
        {
            Type = type,
            ChannelId = Microsoft.Bot.Connector.Channels.Directline,
            ServiceUrl = ServiceUrl,
            From = MemberOf(claims),
            Recipient = new ChannelAccount(BotId) { Role = RoleTypes.Bot },
            Conversation = new ConversationAccount(id: claims.ConversationId),
        };
}
