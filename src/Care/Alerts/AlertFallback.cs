using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Alerts;

/// <summary>What happens to an alert while the database is away: the journal file, else memory; paged from memory in both cases.</summary>
internal sealed partial class AlertFallback(
    AlertJournal journal,
    OutagePager pager,
    IOptions<CareOptions> options,
    TimeProvider timeProvider,
    ILogger<AlertFallback> logger
)
{
    private readonly ConcurrentDictionary<Guid, AlertRecord> inMemory = new();
    private readonly ConcurrentDictionary<string, OutageCase> casesOfOutage = new(StringComparer.Ordinal);

    /// <summary>Alerts that are nowhere but here.</summary>
    public IReadOnlyCollection<AlertRecord> InMemory => [.. inMemory.Values];

    public async Task<RaisedAlert> KeepAsync(AlertRecord record)
    {
        var (outageCase, isNew, pages) = Join(record);
        var kept = record with { ProposedCaseId = outageCase.Id };
        if (pages)
            pager.Page(kept);
        var durability = await TryJournalAsync(kept) ? AlertDurability.Journal : AlertDurability.Memory;
        if (durability is AlertDurability.Memory)
            inMemory[kept.Id] = kept;
        return new RaisedAlert(outageCase.Id, isNew, durability);
    }

    public void Forget(AlertRecord record) => inMemory.TryRemove(record.Id, out _);

    /// <summary>The database has everything again: the next outage tells persons apart anew.</summary>
    public void EndOutage() => casesOfOutage.Clear();

    private (OutageCase Case, bool IsNew, bool Pages) Join(AlertRecord record)
    {
        var opened = new OutageCase(record.ProposedCaseId, (int)record.Level);
        OutageCase? before = null;
        var after = casesOfOutage.AddOrUpdate(
            record.Person,
            opened,
            (_, known) =>
            {
                before = known;
                return known with { PagedLevel = Math.Max(known.PagedLevel, (int)record.Level) };
            }
        );
        var calls = record.AsksForHuman || record.Level > AlertLevel.Concern;
        var pages = calls && (before is null || before.PagedLevel < (int)record.Level);
        return (after, before is null, pages);
    }

    private async Task<bool> TryJournalAsync(AlertRecord record)
    {
        try
        {
            // On a thread of its own: a sync to a dying disk may never return, and the caller's bound holds all the same.
            await Task.Run(() => journal.Append(record)).WaitAsync(options.Value.Alerts.JournalBound, timeProvider);
            return true;
        }
        catch (Exception exception)
        {
            Log.JournalAway(logger, exception, record.Id);
            return false;
        }
    }

    private sealed record OutageCase(Guid Id, int PagedLevel);

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Critical,
            Message = "Alert {Alert} is kept in memory only: neither the database nor the journal could be written"
        )]
        public static partial void JournalAway(ILogger logger, Exception exception, Guid alert);
    }
}
