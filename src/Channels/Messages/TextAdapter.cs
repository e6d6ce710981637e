using AftercareBot.Care.Notifying;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Messages;

/// <summary>Runs turns of members who write by a provider that takes texts over its API.</summary>
public abstract partial class TextAdapter : AppendOnlyAdapter
{
    // Providers wait from three to fifteen seconds for an answer; what is not taken by then is handed back to the caller.
    private static readonly TimeSpan SendBound = TimeSpan.FromSeconds(4);

    private readonly ILogger logger;

    private protected TextAdapter(TimeProvider time, ILogger logger)
        : base(time) => this.logger = logger;

    /// <summary>Runs the turn of a message.</summary>
    /// <returns>The texts that could not be sent.</returns>
    public async Task<IReadOnlyList<string>> ProcessAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(bot);
        using var context = new TurnContext(this, activity);
        var unsent = new UnsentTexts();
        context.TurnState.Set(unsent);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
        return unsent.Take();
    }

    /// <summary>The parts in which a text goes out.</summary>
    private protected abstract IReadOnlyList<string> PartsOf(string text);

    /// <summary>Sends one part to where a message goes.</summary>
    private protected abstract Task<NotifyOutcome> SendAsync(Activity message, string part, CancellationToken cancellationToken);

    private protected override async Task SendAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        if (activity is not { Type: ActivityTypes.Message, Text.Length: > 0 })
            return;
        var unsent = turnContext.TurnState.Get<UnsentTexts>();
        foreach (var part in PartsOf(activity.Text))
        {
            var outcome = await TrySendAsync(activity, part, cancellationToken);
            if (outcome.Result is NotifyResult.Delivered)
                continue;
            Log.NotSent(logger, outcome.Result, outcome.Category, outcome.Detail);
            if (unsent is null)
                throw new TextNotSentException(outcome);
            unsent.Add(part);
        }
    }

    private async Task<NotifyOutcome> TrySendAsync(Activity message, string part, CancellationToken cancellationToken)
    {
        using var bound = new CancellationTokenSource(SendBound, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellationToken);
        try
        {
            return await SendAsync(message, part, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return NotifyOutcome.Unknown("time-out");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A text to a member was not taken: {Result} {Category} {Detail}")]
        public static partial void NotSent(ILogger logger, NotifyResult result, NotifyCategory category, string? detail);
    }
}
