using System.Threading.Channels;
using AftercareBot.Care.Notifying;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Alerts;

/// <summary>
/// Sends first pages from memory while the database is away: to the shared places, and to whomever the first rung reached when the
/// database was last asked. Responders may be paged once more when the alert is taken in: at least once is the promise.
/// </summary>
internal sealed partial class OutagePager(
    NotifierRegistry notifiers,
    OutageContacts contacts,
    IOptions<CareOptions> options,
    TimeProvider timeProvider,
    ILogger<OutagePager> logger
) : BackgroundService
{
    private readonly Channel<AlertRecord> waiting = Channel.CreateUnbounded<AlertRecord>();

    public void Page(AlertRecord record) => waiting.Writer.TryWrite(record);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var record in waiting.Reader.ReadAllAsync(stoppingToken))
            _ = PageAllAsync(record, stoppingToken);
    }

    private Task PageAllAsync(AlertRecord record, CancellationToken cancellationToken)
    {
        var shared = notifiers.All.SelectMany(notifier =>
            notifier.SharedTargets.Select(target => new OutageContact(notifier.Kind, target, ResponderId: null))
        );
        return Task.WhenAll(shared.Concat(contacts.Known).Select(contact => PageOneAsync(record, contact, cancellationToken)));
    }

    private async Task PageOneAsync(AlertRecord record, OutageContact contact, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(timeProvider.GetUtcNow());
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await SendAsync(Notification(record, contact, id, attempt), contact.Notifier, cancellationToken);
            Log.Paged(logger, record.Id, contact.Notifier, outcome.Result, outcome.Category);
            var wait = DeliveryRetry.NextWait(outcome, attempt, options.Value.Outbox.MostAttempts, record.Level);
            if (wait is null)
                return;
            await Task.Delay(wait.Value, timeProvider, cancellationToken);
        }
    }

    private async Task<NotifyOutcome> SendAsync(Notification notification, string kind, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.Outbox.AttemptTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return notifiers.Find(kind) is { } notifier
                ? await notifier.SendAsync(notification, either.Token)
                : NotifyOutcome.Refused(NotifyCategory.Configuration);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Threw(logger, exception, kind);
            return NotifyOutcome.Unknown(exception.GetType().Name);
        }
    }

    private static Notification Notification(AlertRecord record, OutageContact contact, Guid id, int attempt) =>
        new()
        {
            Id = id,
            Kind = NotificationKind.Page,
            CaseId = record.ProposedCaseId,
            Level = record.Level,
            Category = record.Category,
            Subject = record.Subject,
            OpenedAt = record.At,
            Target = contact.Address,
            ResponderId = contact.ResponderId,
            Attempt = attempt,
        };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Alert {Alert} paged from memory by {Notifier}: {Result} {Category}")]
        public static partial void Paged(
            ILogger logger,
            Guid alert,
            string notifier,
            NotifyResult result,
            NotifyCategory category
        );

        [LoggerMessage(Level = LogLevel.Warning, Message = "The notifier {Notifier} threw; what it sent may have arrived")]
        public static partial void Threw(ILogger logger, Exception exception, string notifier);
    }
}
