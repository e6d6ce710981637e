using AftercareBot.Care.Conversations;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Notifying;
using AftercareBot.Channels.DirectLine;
using AftercareBot.Channels.Messages;
using AftercareBot.Channels.Slack;
using AftercareBot.Channels.Sms;
using AftercareBot.Dialogs.Handoff;
using AftercareBot.Dialogs.Turn;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Hosting;

/// <summary>Speaks into a member's conversation from outside a turn, over the channel that the member uses.</summary>
internal sealed partial class MemberMessenger(
    DirectLineAdapter directLine,
    ChannelAdapter channels,
    IEnumerable<SmsAdapter> sms,
    IEnumerable<SlackAdapter> slack,
    MemberNoticeTexts texts,
    IOptions<MessagesOptions> options,
    ILogger<MemberMessenger> logger
) : IMemberMessenger
{
    public Task<NotifyOutcome> SayAsync(
        StoredReference conversation,
        string responderName,
        string text,
        CancellationToken cancellationToken
    ) =>
        conversation.IsGroup
            ? Task.FromResult(NotifyOutcome.Refused(NotifyCategory.Configuration, "others read it"))
            : SendAsync(conversation, context => InTheNameOf(responderName, text, context), cancellationToken);

    public Task<NotifyOutcome> TellAsync(
        StoredReference conversation,
        MemberNotice notice,
        CancellationToken cancellationToken
    ) => SendAsync(conversation, context => texts.For(notice, MemberTurn.Of(context)), cancellationToken);

    public async Task<StoredReference?> OpenPrivateAsync(StoredReference group, CancellationToken cancellationToken)
    {
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = new ChannelAccount(group.BotId),
            Members = [new ChannelAccount(group.UserId)],
            TenantId = group.TenantId,
        };
        Activity? opened = null;
        try
        {
            await AdapterOf(group)
                .CreateConversationAsync(
                    options.Value.AppId,
                    group.ChannelId,
                    group.ServiceUrl ?? "",
                    AuthenticationConstants.ToChannelFromBotOAuthScope,
                    parameters,
                    (context, _) =>
                    {
                        opened = context.Activity;
                        return Task.CompletedTask;
                    },
                    cancellationToken
                );
        }
        // The channel has no private conversations, or does not let this bot begin one.
        catch (Exception exception)
            when (exception is NotImplementedException or NotSupportedException or ErrorResponseException or TextNotSentException)
        {
            Log.NoPrivatePlace(logger, exception, group.ChannelId);
            return null;
        }

        return opened?.Conversation?.Id is not { Length: > 0 } id
            ? null
            : group with
            {
                ConversationId = id,
                ServiceUrl = opened.ServiceUrl ?? group.ServiceUrl,
                IsGroup = false,
                ConversationType = opened.Conversation.ConversationType,
            };
    }

    // The desk keeps a responder's words in the transcript itself, as the responder's.
    private static string InTheNameOf(string responderName, string text, ITurnContext context)
    {
        TranscriptMiddleware.LeaveOut(context);
        return $"**{responderName}:** {text}";
    }

    private async Task<NotifyOutcome> SendAsync(
        StoredReference conversation,
        Func<ITurnContext, string> compose,
        CancellationToken cancellationToken
    )
    {
        var adapter = AdapterOf(conversation);
        Exception? failure = null;
        var wasSent = false;
        await adapter.ContinueConversationAsync(
            options.Value.AppId,
            ReferenceOf(conversation),
            async (context, token) =>
            {
                try
                {
                    await context.SendActivityAsync(compose(context), cancellationToken: token);
                    wasSent = true;
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    failure = exception;
                }
            },
            cancellationToken
        );
        if (wasSent)
            return NotifyOutcome.Delivered;
        // A turn that failed before the words were sent has been handled by the pipeline, and would look like one that went well.
        cancellationToken.ThrowIfCancellationRequested();
        if (failure is not null)
            Log.NotSaid(logger, failure, conversation.ChannelId);
        return NotifyOutcome.Unknown(failure?.GetType().Name ?? "the turn failed");
    }

    private BotAdapter AdapterOf(StoredReference conversation) =>
        conversation.ChannelId switch
        {
            Microsoft.Bot.Connector.Channels.Directline => directLine,
            // Through the Azure Bot Service text messages have the same name; they come in there only while ours is off.
            Microsoft.Bot.Connector.Channels.Sms => sms.FirstOrDefault<BotAdapter>() ?? channels,
            _ when SlackAdapter.Owns(conversation.ChannelId, conversation.ServiceUrl) => slack.FirstOrDefault<BotAdapter>()
                ?? channels,
            _ => channels,
        };

    private static ConversationReference ReferenceOf(StoredReference stored) =>
        new()
        {
            ChannelId = stored.ChannelId,
            ServiceUrl = stored.ServiceUrl,
            User = new ChannelAccount(stored.UserId),
            Bot = new ChannelAccount(stored.BotId),
            Locale = stored.Locale,
            Conversation = new ConversationAccount(
                isGroup: stored.IsGroup,
                conversationType: stored.ConversationType,
                id: stored.ConversationId,
                tenantId: stored.TenantId
            ),
        };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "No private conversation with a member on {Channel}")]
        public static partial void NoPrivatePlace(ILogger logger, Exception exception, string channel);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A message to a member on {Channel} was not taken")]
        public static partial void NotSaid(ILogger logger, Exception exception, string channel);
    }
}
