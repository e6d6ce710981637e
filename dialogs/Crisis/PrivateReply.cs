using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>Answers one member of a group alone, after a short word in the group.</summary>
public sealed partial class PrivateReply(PrivateReplyOptions options, TimeProvider time, ILogger<PrivateReply> logger)
{
    /// <summary>
    /// Sends the short text in the group and the rest to the person alone. Where the channel cannot open a private conversation,
    /// the rest is sent in the group: being discreet matters less than being there.
    /// </summary>
    /// <returns>The private conversation; null when there is none.</returns>
    public async Task<Activity?> SendAsync(ITurnContext context, CrisisMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(message);
        await context.SendActivityAsync(MessageFactory.Text(message.GroupText), cancellationToken);
        if (await TrySendAloneAsync(context, message, cancellationToken) is { } place)
            return place;
        if (message.InsteadOfGroup is { } discreet)
        {
            await context.SendActivityAsync(MessageFactory.Text(discreet), cancellationToken);
            return null;
        }

        foreach (var text in message.Texts)
            await context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
        return null;
    }

    private async Task<Activity?> TrySendAloneAsync(
        ITurnContext context,
        CrisisMessage message,
        CancellationToken cancellationToken
    )
    {
        var activity = context.Activity;
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = activity.Recipient,
            Members = [activity.From!],
            TenantId = activity.Conversation?.TenantId,
        };
        Activity? place = null;
        // A channel that is slow to open a conversation must not keep the numbers from the person.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5), time);
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await context.Adapter.CreateConversationAsync(
                options.AppId,
                activity.ChannelId!,
                activity.ServiceUrl!,
                options.Audience,
                parameters,
                async (alone, token) =>
                {
                    foreach (var text in message.Texts)
                    {
                        await alone.SendActivityAsync(MessageFactory.Text(text), token);
                        place = alone.Activity;
                    }
                },
                bound.Token
            );
        }
        // Whatever the channel's reason, the person is answered in the group instead.
        catch (Exception exception)
            when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.NoPrivateConversation(logger, activity.ChannelId ?? "", exception.GetType().Name);
        }

        return place;
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "No private conversation on {Channel} ({Reason}); the whole answer goes to the group"
        )]
        public static partial void NoPrivateConversation(ILogger logger, string channel, string reason);
    }
}
