using AftercareBot.Care.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Turn;

/// <summary>
/// One conversation, one turn at a time. The SDK saves state as the last writer wins, so two overlapping turns would lose what
/// one of them did. It stands behind the crisis screen, which waits for nobody.
/// </summary>
public sealed class ConversationGate : IMiddleware
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, Turnstile> turnstiles = [];

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        // What the bot says of its own accord touches no state, and must not wait for a member's turn.
        if (
            turnContext.Activity is
            { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation }
        )
        {
            await next(cancellationToken);
            return;
        }

        var key = ActivityKeys.ConversationOf(turnContext.Activity);
        var turnstile = Enter(key);
        try
        {
            await turnstile.Turn.WaitAsync(cancellationToken);
            try
            {
                await next(cancellationToken);
            }
            finally
            {
                turnstile.Turn.Release();
            }
        }
        finally
        {
            Leave(key, turnstile);
        }
    }

    private Turnstile Enter(ConversationKey key)
    {
        lock (gate)
        {
            if (!turnstiles.TryGetValue(key, out var turnstile))
                turnstiles[key] = turnstile = new Turnstile();
            turnstile.Users++;
            return turnstile;
        }
    }

    private void Leave(ConversationKey key, Turnstile turnstile)
    {
        lock (gate)
        {
            if (--turnstile.Users > 0)
                return;
            turnstiles.Remove(key);
            turnstile.Turn.Dispose();
        }
    }

    private sealed class Turnstile
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }
    }
}
