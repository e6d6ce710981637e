using AftercareBot.Care.Handoff;
using AftercareBot.Dialogs.Turn;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Dialogs.Handoff;

/// <summary>While a responder holds a conversation the bot says nothing but what the crisis screen must; the transcript carries the rest.</summary>
public sealed partial class HandoffMiddleware(IHandoffs handoffs, ILogger<HandoffMiddleware> logger) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type == ActivityTypes.Message && await IsHeldAsync(turnContext, cancellationToken))
            return;
        await next(cancellationToken);
    }

    // Not knowing who holds it, the bot answers: a second voice is better than none.
    private async Task<bool> IsHeldAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            var handoff = await handoffs.GetAsync(ActivityKeys.ConversationOf(turnContext.Activity), cancellationToken);
            turnContext.TurnState.Set(handoff);
            // A group is never held: the responder talks with one person alone, and the others are answered as ever.
            return handoff.State == HandoffState.Held && !MemberTurn.Of(turnContext).IsGroup;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Unknown(logger, exception.GetType().Name);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Whether a responder holds the conversation could not be read ({Reason})"
        )]
        public static partial void Unknown(ILogger logger, string reason);
    }
}
