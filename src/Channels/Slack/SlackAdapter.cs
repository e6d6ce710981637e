using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Messages;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Slack;

/// <summary>Runs turns of members who write in Slack. In a channel the bot answers in the thread of the message.</summary>
public sealed class SlackAdapter : TextAdapter
{
    private readonly SlackClient slack;

    internal SlackAdapter(SlackClient slack, TimeProvider time, ILogger<SlackAdapter> logger)
        : base(time, logger) => this.slack = slack;

    /// <summary>Whether a conversation is one of this adapter's, and not of Slack through the Azure Bot Service.</summary>
    public static bool Owns(string channelId, string? serviceUrl) =>
        channelId == Microsoft.Bot.Connector.Channels.Slack && serviceUrl == SlackActivities.ServiceUrl;

    /// <summary>Opens the direct messages of one person and runs a turn there.</summary>
    /// <exception cref="TextNotSentException">Slack does not open them.</exception>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(conversationParameters);
        var person = conversationParameters.Members?.FirstOrDefault()?.Id ?? "";
        var (opened, outcome) = await slack.OpenAsync(person, cancellationToken);
        if (opened is null)
            throw new TextNotSentException(outcome);
        var activity = (Activity)Activity.CreateEventActivity();
        activity.Name = ActivityEventNames.CreateConversation;
        activity.ChannelId = channelId;
        activity.ServiceUrl = serviceUrl;
        activity.Conversation = new ConversationAccount(id: opened, tenantId: conversationParameters.TenantId);
        activity.Recipient = conversationParameters.Bot;
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    private protected override IReadOnlyList<string> PartsOf(string text) => [SlackMarkup.Write(text)];

    private protected override Task<NotifyOutcome> SendAsync(Activity message, string part, CancellationToken cancellationToken)
    {
        var conversation = message.Conversation;
        var place = SlackPlaceId.Of(
            conversation?.Id ?? throw new InvalidOperationException("The activity names no conversation.")
        );
        var answered =
            conversation.IsGroup == true && SlackPlaceId.TimeOf(message.ReplyToId) is not null ? message.ReplyToId : null;
        return slack.PostAsync(new SlackMessage(place.Channel, part, ThreadTs: place.Thread ?? answered), cancellationToken);
    }
}
