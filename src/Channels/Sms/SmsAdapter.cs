using AftercareBot.Care.Notifying;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Sms;

/// <summary>Runs turns of members who write text messages.</summary>
public sealed partial class SmsAdapter : BotAdapter
{
    private readonly TwilioClient twilio;
    private readonly TimeProvider time;
    private readonly ILogger<SmsAdapter> logger;

    internal SmsAdapter(TwilioClient twilio, TimeProvider time, ILogger<SmsAdapter> logger)
    {
        this.twilio = twilio;
        this.time = time;
        this.logger = logger;
    }

    // Twilio waits fifteen seconds for an answer; what the API has not taken by then goes back in that answer.
    private static readonly TimeSpan SendBound = TimeSpan.FromSeconds(4);

    /// <summary>Runs the turn of a text message.</summary>
    /// <returns>The texts that could not be sent and are to be handed back.</returns>
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

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            activities[index].Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("n");
            if (activities[index] is { Type: ActivityTypes.Message, Text.Length: > 0 } message)
                await SendAsync(turnContext, message, cancellationToken);
            responses[index] = new ResourceResponse(activities[index].Id);
        }

        return responses;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a text message cannot be changed.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("A text message that was sent cannot be changed.");

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a text message cannot be taken back.</exception>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("A text message that was sent cannot be taken back.");

    private async Task SendAsync(ITurnContext turnContext, Activity message, CancellationToken cancellationToken)
    {
        var unsent = turnContext.TurnState.Get<UnsentTexts>();
        var to = message.Conversation?.Id ?? throw new InvalidOperationException("The activity names no conversation.");
        foreach (var text in SmsTexts.Split(message.Text!))
        {
            var outcome = await TrySendAsync(to, text, cancellationToken);
            if (outcome.Result is NotifyResult.Delivered)
                continue;
            Log.NotSent(logger, outcome.Result, outcome.Category, outcome.Detail);
            if (unsent is null)
                throw new SmsNotSentException(outcome);
            unsent.Add(text);
        }
    }

    private async Task<NotifyOutcome> TrySendAsync(string to, string text, CancellationToken cancellationToken)
    {
        using var bound = new CancellationTokenSource(SendBound, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellationToken);
        try
        {
            return await twilio.SendAsync(to, text, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return NotifyOutcome.Unknown("time-out");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A text message was not taken: {Result} {Category} {Detail}")]
        public static partial void NotSent(ILogger logger, NotifyResult result, NotifyCategory category, string? detail);
    }
}
