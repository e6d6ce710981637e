using AftercareBot.Care.Cases;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Alerts;

/// <summary>Where an alert is handed in. It is durable when <see cref="RaiseAsync"/> returns, by the database or, in its absence, the journal.</summary>
public sealed partial class AlertDesk
{
    private readonly IWriteQueue writes;
    private readonly CaseIntake intake;
    private readonly AlertFallback fallback;
    private readonly CaseFeed feed;
    private readonly OutboxSignal signal;
    private readonly KeyedHash hash;
    private readonly ReferenceProtector references;
    private readonly ITextProtector protector;
    private readonly CareMetrics metrics;
    private readonly AlertOptions options;
    private readonly TimeProvider timeProvider;
    private readonly ILogger<AlertDesk> logger;

    internal AlertDesk(
        IWriteQueue writes,
        CaseIntake intake,
        AlertFallback fallback,
        CaseFeed feed,
        OutboxSignal signal,
        KeyedHash hash,
        ReferenceProtector references,
        ITextProtector protector,
        CareMetrics metrics,
        IOptions<CareOptions> options,
        TimeProvider timeProvider,
        ILogger<AlertDesk> logger
    )
    {
        this.writes = writes;
        this.intake = intake;
        this.fallback = fallback;
        this.feed = feed;
        this.signal = signal;
        this.hash = hash;
        this.references = references;
        this.protector = protector;
        this.metrics = metrics;
        this.options = options.Value.Alerts;
        this.timeProvider = timeProvider;
        this.logger = logger;
    }

    /// <summary>
    /// Keeps the alert and sets the pages going. It never throws, and waits no longer than
    /// <see cref="AlertOptions.DatabaseBound"/> and then <see cref="AlertOptions.JournalBound"/>.
    /// </summary>
    /// <param name="request">The alert.</param>
    /// <param name="cancellationToken">Not honoured: a member who hangs up does not take back that they are in danger.</param>
    public async Task<RaisedAlert> RaiseAsync(AlertRequest request, CancellationToken cancellationToken)
    {
        _ = cancellationToken;
        ArgumentNullException.ThrowIfNull(request);
        var record = Record(request);
        var raised = await TryDatabaseAsync(record) ?? await fallback.KeepAsync(record);
        metrics.AlertRaised(record.Level, raised.Durability);
        Log.Raised(logger, record.Id, raised.CaseId, record.Level, raised.IsNewCase, raised.Durability);
        return raised;
    }

    private async Task<RaisedAlert?> TryDatabaseAsync(AlertRecord record)
    {
        using var bound = new CancellationTokenSource(options.DatabaseBound, timeProvider);
        Task<IntakeResult>? write = null;
        try
        {
            write = writes.WriteUrgentAsync(transaction => intake.Take(transaction, record), bound.Token);
            var result = await write.WaitAsync(bound.Token);
            Tell(result);
            return new RaisedAlert(result.Case.Id, result.IsNewCase, AlertDurability.Database);
        }
        catch (Exception exception)
        {
            Log.DatabaseAway(logger, exception, record.Id);
            if (write is not null)
                _ = TellWhenLateAsync(write);
            return null;
        }
    }

    /// <summary>A write that outlived its bound may still succeed; the alert is then in the database and the journal, and counts once.</summary>
    private async Task TellWhenLateAsync(Task<IntakeResult> write)
    {
        try
        {
            Tell(await write);
        }
        catch (Exception exception)
        {
            Log.LateWriteFailed(logger, exception);
        }
    }

    private void Tell(IntakeResult result)
    {
        signal.Wake();
        var kind = result.IsNewCase ? CaseChangeKind.Opened : CaseChangeKind.AlertAdded;
        feed.Publish(new CaseChange(result.Case.Id, kind, result.Case.Level));
    }

    private AlertRecord Record(AlertRequest request)
    {
        var now = timeProvider.GetUtcNow();
        return new AlertRecord
        {
            // The level belongs to it: what was read worse the second time is news.
            Id = request.MessageKey is { } key ? hash.IdOf("alert", key, request.Level.ToString()) : Guid.CreateVersion7(now),
            ProposedCaseId = Guid.CreateVersion7(now),
            Level = request.Level,
            Category = request.Category,
            Subject = request.Subject,
            Rules = request.Rules,
            Person = hash.OfPerson(request.Conversation.ChannelId, request.Conversation.UserId),
            Conversation = hash.OfConversation(request.Conversation.Key),
            Reference = references.ProtectOrMark(request.Conversation),
            Text = protector.ProtectOrMark(request.MessageText),
            MemberId = request.MemberId,
            AsksForHuman = request.AsksForHuman,
            At = request.At,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "Alert {Alert} raised: case {Case}, {Level}, new case {IsNew}, kept in {Durability}"
        )]
        public static partial void Raised(
            ILogger logger,
            Guid alert,
            Guid @case,
            AlertLevel level,
            bool isNew,
            AlertDurability durability
        );

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Alert {Alert} could not be written to the database in time; falling back to the journal"
        )]
        public static partial void DatabaseAway(ILogger logger, Exception exception, Guid alert);

        [LoggerMessage(Level = LogLevel.Debug, Message = "A write of an alert that had outlived its bound did not succeed")]
        public static partial void LateWriteFailed(ILogger logger, Exception exception);
    }
}
