using System.Data;
using System.Security.Cryptography;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Auditing;

internal sealed partial class HealthCheck(
    CareDatabase database,
    AlertFallback fallback,
    TargetResolver targets,
    CaseFeed feed,
    IPolicyBook policies,
    ITextProtector protector,
    IOptions<CareOptions> options,
    TimeProvider timeProvider,
    ILogger<HealthCheck> logger
) : ICareHealth
{
    private const string Touch = """
        INSERT INTO health (id, checked_at) VALUES ('care', @now) ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at
        """;

    private const string CountOverdue = """
        SELECT count(*) FROM cases
        WHERE closed_at IS NULL AND owner_id IS NULL AND paged_level > 0 AND (next_step_at IS NULL OR next_step_at < @late)
        """;

    // A row that waits for its retry is due later, and one that is being sent has a lease: neither stands still.
    private const string OldestDue = "SELECT min(due_at) FROM outbox WHERE state = 0 AND due_at <= @now AND lease_until <= @now";

    public async Task<CareHealth> CheckAsync(CancellationToken cancellationToken)
    {
        var keys = AreKeysWorking();
        var unsaved = fallback.InMemory.Count;
        try
        {
            var now = timeProvider.GetUtcNow();
            await database
                .WriteUrgentAsync(
                    transaction => transaction.Connection!.Execute(Touch, new { now }, transaction),
                    cancellationToken
                )
                .WaitAsync(options.Value.Alerts.DatabaseBound, timeProvider, cancellationToken);
            return await database.ReadAsync(connection => Look(connection, keys, unsaved, now), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotWritable(logger, exception);
            return new CareHealth(
                IsDatabaseWritable: false,
                keys,
                unsaved,
                TimeSpan.Zero,
                0,
                IsSomebodyReachable: feed.Watchers > 0
            );
        }
    }

    private CareHealth Look(IDbConnection connection, bool keys, int unsaved, DateTimeOffset now)
    {
        var late = now - options.Value.Auditing.Grace;
        var oldest = connection.ExecuteScalar<long?>(OldestDue, new { now });
        var age = oldest is { } due ? now - DateTimeOffset.FromUnixTimeMilliseconds(due) : TimeSpan.Zero;
        var overdue = connection.ExecuteScalar<long>(CountOverdue, new { late });
        return new CareHealth(IsDatabaseWritable: true, keys, unsaved, age, (int)overdue, IsSomebodyReachable(connection, now))
        {
            IsRehearsalAnswered = Rehearsals.IsAnswered(connection, options.Value.Rehearsal, now, options.Value.Auditing.Grace),
            OpenCases = (int)connection.ExecuteScalar<long>("SELECT count(*) FROM cases WHERE closed_at IS NULL"),
        };
    }

    private bool IsSomebodyReachable(IDbConnection connection, DateTimeOffset now) =>
        feed.Watchers > 0 || targets.CanReachAnybody(connection, transaction: null, policies.Current.Freeze(), now);

    private bool AreKeysWorking()
    {
        try
        {
            protector.Protect(string.Empty);
            return true;
        }
        catch (CryptographicException exception)
        {
            Log.NoKeys(logger, exception);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be written or read in time")]
        public static partial void NotWritable(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The key ring cannot be used")]
        public static partial void NoKeys(ILogger logger, Exception exception);
    }
}
