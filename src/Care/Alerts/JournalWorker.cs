using AftercareBot.Care.Cases;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Alerts;

/// <summary>Takes alerts that were kept outside the database into it: at start, and as soon as the database is back.</summary>
internal sealed partial class JournalWorker(
    AlertJournal journal,
    AlertFallback fallback,
    CaseIntake intake,
    IWriteQueue writes,
    CaseFeed feed,
    OutboxSignal signal,
    IOptions<CareOptions> options,
    TimeProvider timeProvider,
    ILogger<JournalWorker> logger
) : BackgroundService
{
    /// <summary>One pass over memory and journal.</summary>
    /// <returns>How many alerts were taken in; null when the database (still) refused.</returns>
    public async Task<int?> TakeInAsync(CancellationToken cancellationToken)
    {
        try
        {
            var taken = 0;
            foreach (var record in fallback.InMemory)
            {
                await TakeOneAsync(record, cancellationToken);
                fallback.Forget(record);
                taken++;
            }

            taken += await journal.TakeAsync(record => TakeOneAsync(record, cancellationToken));
            if (taken > 0)
            {
                fallback.EndOutage();
                Log.TakenIn(logger, taken);
            }

            return taken;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.StillAway(logger, exception);
            return null;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        journal.TryOpen();
        using var timer = new PeriodicTimer(options.Value.Alerts.JournalInterval, timeProvider);
        do await TakeInAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TakeOneAsync(AlertRecord record, CancellationToken cancellationToken)
    {
        var result = await writes.WriteUrgentAsync(transaction => intake.Take(transaction, record), cancellationToken);
        signal.Wake();
        feed.Publish(new CaseChange(result.Case.Id, CaseChangeKind.AlertAdded, result.Case.Level));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} alerts that were kept outside the database are in it now")]
        public static partial void TakenIn(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Alerts kept outside the database cannot be taken in yet")]
        public static partial void StillAway(ILogger logger, Exception exception);
    }
}
