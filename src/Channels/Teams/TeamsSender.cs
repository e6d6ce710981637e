using AftercareBot.Care.Notifying;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.Teams;

/// <summary>Speaks into Teams from outside a turn, as the bot.</summary>
internal sealed class TeamsSender(IServiceProvider services, IOptions<TeamsOptions> options)
{
    private const string Msteams = Microsoft.Bot.Connector.Channels.Msteams;

    /// <summary>Into a conversation that the bot is in.</summary>
    public Task<NotifyOutcome> ToConversationAsync(
        string conversationId,
        IMessageActivity message,
        CancellationToken cancellationToken
    )
    {
        var settings = options.Value;
        var reference = new ConversationReference
        {
            ChannelId = Msteams,
            ServiceUrl = settings.ServiceUrl,
            Bot = BotAccount,
            Conversation = new ConversationAccount(id: conversationId, tenantId: settings.TenantId),
        };
        return SendAsync(
            (adapter, callback) => adapter.ContinueConversationAsync(settings.AppId, reference, callback, cancellationToken),
            message,
            cancellationToken
        );
    }

    /// <summary>To a person alone; Teams opens the same conversation every time.</summary>
    public Task<NotifyOutcome> ToPersonAsync(string userId, IMessageActivity message, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = BotAccount,
            Members = [new ChannelAccount(userId)],
            TenantId = settings.TenantId,
        };
        return SendAsync(
            (adapter, callback) =>
                adapter.CreateConversationAsync(
                    settings.AppId,
                    Msteams,
                    settings.ServiceUrl,
                    AuthenticationConstants.ToChannelFromBotOAuthScope,
                    parameters,
                    callback,
                    cancellationToken
                ),
            message,
            cancellationToken
        );
    }

    private ChannelAccount BotAccount => new($"28:{options.Value.AppId}");

    private async Task<NotifyOutcome> SendAsync(
        Func<CloudAdapter, BotCallbackHandler, Task> open,
        IMessageActivity message,
        CancellationToken cancellationToken
    )
    {
        // Resolved late: the adapter stands on the pipeline, which stands on the room that pages.
        if (services.GetService<CloudAdapter>() is not { } adapter)
            return NotifyOutcome.Refused(NotifyCategory.Configuration, "no adapter");
        Exception? failure = null;
        var wasSent = false;
        try
        {
            await open(
                adapter,
                async (context, token) =>
                {
                    // Caught here: the adapter's own handler of errors would answer into the conversation.
                    try
                    {
                        await context.SendActivityAsync(message, token);
                        wasSent = true;
                    }
                    catch (Exception exception) when (exception is not OperationCanceledException)
                    {
                        failure = exception;
                    }
                }
            );
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failure = exception;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return wasSent ? NotifyOutcome.Delivered : Outcome(failure);
    }

    private static NotifyOutcome Outcome(Exception? failure) =>
        failure switch
        {
            ErrorResponseException { Response: { } answer } => HttpOutcomes.Of(answer.StatusCode, retryAfter: null),
            UnauthorizedAccessException => NotifyOutcome.Refused(NotifyCategory.Authentication, "no token"),
            _ => NotifyOutcome.Unknown(failure?.GetType().Name ?? "the turn failed"),
        };
}
