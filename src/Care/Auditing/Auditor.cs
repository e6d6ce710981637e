using System.Data;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Storage;
using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Auditing;

/// <summary>Sets ladders going again that stand still, and tells an outside watch that all is well, only while it is.</summary>
internal sealed partial class Auditor(
    CareDatabase database,
    ICareHealth health,
    LadderSignal ladderSignal,
    CareMetrics metrics,
    IHttpClientFactory clients,
    IOptions<CareOptions> options,
    TimeProvider timeProvider,
    ILogger<Auditor> logger
) : BackgroundService
{
    public const string ClientName = "heartbeat";

    private const string Overdue = """
        SELECT id FROM cases
        WHERE closed_at IS NULL AND owner_id IS NULL AND paged_level > 0 AND (next_step_at IS NULL OR next_step_at < @late)
        """;

    /// <summary>One look.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var found = await health.CheckAsync(cancellationToken);
        metrics.Looked(found);
        if (found.OverdueCases > 0)
            await RestartAsync(cancellationToken);
        if (!found.IsWell(options.Value.Auditing.Grace) || !found.IsRehearsalAnswered)
            Log.NotWell(logger, found);
        else if (options.Value.Auditing.HeartbeatUrl.Length > 0)
            await BeatAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Auditing.Interval, timeProvider);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.LookFailed(logger, exception);
            }
        }
    }

    private async Task RestartAsync(CancellationToken cancellationToken)
    {
        var late = timeProvider.GetUtcNow() - options.Value.Auditing.Grace;
        var ids = await database.ReadAsync(
            connection => connection.Query<Guid>(Overdue, new { late }).AsList(),
            cancellationToken
        );
        foreach (var id in ids)
        {
            if (await database.WriteUrgentAsync(transaction => Restart(transaction, id, late), cancellationToken))
                Log.Restarted(logger, id);
        }

        ladderSignal.Wake();
    }

    private bool Restart(IDbTransaction transaction, Guid id, DateTimeOffset late)
    {
        var now = timeProvider.GetUtcNow();
        var row = CaseRows.Hold(transaction, id, database.ForUpdate);
        if (row is not { ClosedAt: null, OwnerId: null } || row.NextStepAt >= late)
            return false;
        CaseRows.Save(transaction, row with { NextStepAt = now });
        CaseEvents.Add(transaction, id, now, CaseEventKind.Restarted);
        return true;
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await clients
                .CreateClient(ClientName)
                .GetAsync(options.Value.Auditing.HeartbeatUrl, cancellationToken);
            if (!response.IsSuccessStatusCode)
                Log.HeartbeatRefused(logger, (int)response.StatusCode);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.HeartbeatFailed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The chain is not whole: {Health}")]
        public static partial void NotWell(ILogger logger, CareHealth health);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The ladder of case {Case} stood still and was set going again")]
        public static partial void Restarted(ILogger logger, Guid @case);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The heartbeat was answered with {Status}")]
        public static partial void HeartbeatRefused(ILogger logger, int status);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The heartbeat could not be sent")]
        public static partial void HeartbeatFailed(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The auditor could not look; it looks again at the next tick")]
        public static partial void LookFailed(ILogger logger, Exception exception);
    }
}
