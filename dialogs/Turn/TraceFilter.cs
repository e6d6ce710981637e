using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Turn;

/// <summary>
/// Keeps trace activities from leaving. The SDK's dialogs trace the whole state of the conversation, and a caller that expects
/// replies would be handed it on any channel.
/// </summary>
public sealed class TraceFilter : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.ChannelId != Channels.Emulator)
            turnContext.OnSendActivities(
                (_, activities, send) =>
                {
                    activities.RemoveAll(activity => activity.Type == ActivityTypes.Trace);
                    return activities.Count == 0 ? Task.FromResult(Array.Empty<ResourceResponse>()) : send();
                }
            );
        return next(cancellationToken);
    }
}
