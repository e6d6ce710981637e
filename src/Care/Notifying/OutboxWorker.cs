using AftercareBot.Care.Alerts;
using AftercareBot.Care.Auditing;
using AftercareBot.Care.Escalation;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Notifying;

/// <summary>Sends what is due: woken in the moment of the commit, and by the clock; the most urgent first, each level with its own places.</summary>
internal sealed partial class OutboxWorker : BackgroundService
{
    private const int UrgentAtOnce = 64;

    private readonly OutboxStore store;
    private readonly OutboxSender sender;
    private readonly OutboxSignal signal;
    private readonly LadderSignal ladderSignal;
    private readonly CareMetrics metrics;
    private readonly OutboxOptions options;
    private readonly TimeProvider timeProvider;
    private readonly ILogger<OutboxWorker> logger;
    private readonly OutboxLane[] lanes;

    public OutboxWorker(
        OutboxStore store,
        OutboxSender sender,
        OutboxSignal signal,
        LadderSignal ladderSignal,
        CareMetrics metrics,
        IOptions<CareOptions> options,
        TimeProvider timeProvider,
        ILogger<OutboxWorker> logger
    )
    {
        this.store = store;
        this.sender = sender;
        this.signal = signal;
        this.ladderSignal = ladderSignal;
        this.metrics = metrics;
        this.options = options.Value.Outbox;
        this.timeProvider = timeProvider;
        this.logger = logger;
        lanes =
        [
            new OutboxLane(AlertLevel.Emergency, UrgentAtOnce),
            new OutboxLane(AlertLevel.Crisis, UrgentAtOnce),
            new OutboxLane(AlertLevel.Concern, this.options.RoutineAtOnce),
        ];
    }

    /// <summary>Takes what is due and begins to send it.</summary>
    /// <returns>The sends that were begun, most urgent first.</returns>
    public async Task<IReadOnlyList<Task>> BeginDueAsync(CancellationToken cancellationToken)
    {
        var begun = new List<Task>();
        foreach (var lane in lanes.Where(lane => lane.Free > 0))
        {
            foreach (var row in await store.TakeAsync(lane.Level, lane.Free, cancellationToken))
            {
                lane.Enter();
                begun.Add(SendAsync(row, lane, cancellationToken));
            }
        }

        return begun;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var released = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!released)
                    await store.ReleaseAbandonedAsync(stoppingToken);
                released = true;
                await BeginDueAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.RoundFailed(logger, exception);
            }

            await signal.WaitAsync(options.PollInterval, timeProvider, stoppingToken);
        }
    }

    private async Task SendAsync(OutboxRow row, OutboxLane lane, CancellationToken cancellationToken)
    {
        try
        {
            await SendAndRecordAsync(row, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Not recorded, so the lease runs out and it is sent again: at least once.
            Log.NotRecorded(logger, exception, row.Id);
        }
        catch (OperationCanceledException)
        {
            // Stopping; the lease runs out, or is released at the next start.
        }
        finally
        {
            lane.Leave();
            signal.Wake();
        }
    }

    private async Task SendAndRecordAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var attempt = await sender.SendAsync(row, cancellationToken);
        if (attempt is null)
        {
            await store.PutBackAsync(row, options.BreakDuration, cancellationToken);
            return;
        }

        metrics.Attempted(row.Notifier, attempt.Outcome);
        if (
            attempt.Outcome.Result is NotifyResult.Delivered
            && row is { Kind: NotificationKind.Page, Run: 1, Category: not Rehearsals.Category }
        )
            metrics.FirstPage(timeProvider.GetUtcNow() - row.OpenedAt);
        // What was sent is kept even while the service stops, or it would be sent twice at the next start.
        if (await store.RecordAsync(attempt, CancellationToken.None))
            ladderSignal.Wake();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be read; tried again in a moment")]
        public static partial void RoundFailed(ILogger logger, Exception exception);

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "What became of notification {Notification} could not be kept; it will be sent again"
        )]
        public static partial void NotRecorded(ILogger logger, Exception exception, Guid notification);
    }
}
