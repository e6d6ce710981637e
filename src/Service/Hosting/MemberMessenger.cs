using AftercareBot.Care.Conversations;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Notifying;
using AftercareBot.Channels.DirectLine;
using AftercareBot.Dialogs.Handoff;
using AftercareBot.Dialogs.Turn;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Hosting;

/// <summary>Speaks into a member's conversation from outside a turn, over the channel that the member uses.</summary>
internal sealed partial class MemberMessenger(
    DirectLineAdapter directLine,
    ChannelAdapter channels,
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
    ) => SendAsync(conversation, context => InTheNameOf(responderName, text, context), cancellationToken);

    public Task<NotifyOutcome> TellAsync(
        StoredReference conversation,
        MemberNotice notice,
        CancellationToken cancellationToken
    ) => SendAsync(conversation, context => texts.For(notice, MemberTurn.Of(context)), cancellationToken);

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
        BotAdapter adapter = conversation.ChannelId == Microsoft.Bot.Connector.Channels.Directline ? directLine : channels;
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
        [LoggerMessage(Level = LogLevel.Warning, Message = "A message to a member on {Channel} was not taken")]
        public static partial void NotSaid(ILogger logger, Exception exception, string channel);
    }
}
