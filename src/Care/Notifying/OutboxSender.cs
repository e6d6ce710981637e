using AftercareBot.Care.Protection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;

namespace AftercareBot.Care.Notifying;

/// <summary>Makes one attempt: finds the address, minds the circuit and the time, and never throws for what a notifier does.</summary>
internal sealed partial class OutboxSender(
    NotifierRegistry notifiers,
    TargetCircuits circuits,
    ITextProtector protector,
    IOptions<CareOptions> options,
    TimeProvider timeProvider,
    ILogger<OutboxSender> logger
)
{
    /// <summary>Makes the attempt.</summary>
    /// <returns>Null when the circuit of the target is open and none was made.</returns>
    public async Task<DeliveryAttempt?> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var began = timeProvider.GetTimestamp();
        NotifyOutcome outcome;
        try
        {
            outcome = await circuits
                .Of(row)
                .ExecuteAsync(
                    static async (state, token) => await state.Sender.SendOnceAsync(state.Row, token),
                    (Sender: this, Row: row),
                    cancellationToken
                );
        }
        catch (BrokenCircuitException)
        {
            Log.CircuitOpen(logger, row.Id, row.Notifier);
            return null;
        }

        Log.Attempted(logger, row.Id, row.CaseId, row.Notifier, row.Attempts, outcome.Result, outcome.Category, outcome.Detail);
        return new DeliveryAttempt(row, outcome, timeProvider.GetElapsedTime(began));
    }

    private async ValueTask<NotifyOutcome> SendOnceAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (notifiers.Find(row.Notifier) is not { } notifier)
            return NotifyOutcome.Refused(NotifyCategory.Configuration, "no such notifier");
        if (AddressOf(row) is not { } address)
            return NotifyOutcome.Refused(NotifyCategory.Configuration, "no address");
        using var limit = new CancellationTokenSource(options.Value.Outbox.AttemptTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await notifier.SendAsync(Notification(row, address), either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return NotifyOutcome.Unknown("time-out");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Threw(logger, exception, row.Notifier);
            return NotifyOutcome.Unknown(exception.GetType().Name);
        }
    }

    private string? AddressOf(OutboxRow row)
    {
        if (row.ResponderId is null)
            return row.Target;
        return row.Address is null ? null : protector.TryRead(row.Address);
    }

    private static Notification Notification(OutboxRow row, string address) =>
        new()
        {
            Id = row.Id,
            Kind = row.Kind,
            CaseId = row.CaseId,
            Level = row.Level,
            Category = row.Category,
            Subject = row.Subject,
            OpenedAt = row.OpenedAt,
            Target = address,
            ResponderId = row.ResponderId,
            Locale = row.Locale ?? "en",
            Attempt = row.Attempts,
        };

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "Notification {Notification} of case {Case} by {Notifier}, attempt {Attempt}: {Result} {Category} {Detail}"
        )]
        public static partial void Attempted(
            ILogger logger,
            Guid notification,
            Guid @case,
            string notifier,
            int attempt,
            NotifyResult result,
            NotifyCategory category,
            string? detail
        );

        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "Notification {Notification} waits: the circuit of {Notifier} is open"
        )]
        public static partial void CircuitOpen(ILogger logger, Guid notification, string notifier);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The notifier {Notifier} threw; what it sent may have arrived")]
        public static partial void Threw(ILogger logger, Exception exception, string notifier);
    }
}
