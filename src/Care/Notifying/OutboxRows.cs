using System.Data;
using AftercareBot.Care.Cases;
using Dapper;

namespace AftercareBot.Care.Notifying;

/// <summary>Writes notifications that are due, in the transaction of what they tell about.</summary>
internal static class OutboxRows
{
    private const string Insert = """
        INSERT INTO outbox (id, case_id, run, kind, level, notifier, target, responder_id, created_at, due_at, attempts, state, lease_until)
        VALUES (@Id, @CaseId, @Run, @Kind, @Level, @Notifier, @Target, @ResponderId, @Now, @Now, 0, 0, 0)
        """;

    public static void Add(
        IDbTransaction transaction,
        CaseRow row,
        NotificationKind kind,
        IEnumerable<PageTarget> targets,
        DateTimeOffset now
    ) =>
        transaction.Connection!.Execute(
            Insert,
            // There is no person to tell in a rehearsal.
            targets
                .Where(target => !row.IsRehearsal || target.Notifier is not MemberNotifier.KindName)
                .Select(target => new
                {
                    Id = Guid.CreateVersion7(now),
                    CaseId = row.Id,
                    row.Run,
                    Kind = (int)kind,
                    Level = (int)row.Level,
                    target.Notifier,
                    target.Target,
                    target.ResponderId,
                    Now = now,
                }),
            transaction
        );

    /// <summary>True when this kind of notice was written for the case in this round of the ladder.</summary>
    public static bool Exists(IDbTransaction transaction, Guid caseId, NotificationKind kind, int fromRun) =>
        transaction.Connection!.ExecuteScalar<long>(
            "SELECT count(*) FROM outbox WHERE case_id = @caseId AND kind = @Kind AND run >= @fromRun",
            new
            {
                caseId,
                Kind = (int)kind,
                fromRun,
            },
            transaction
        ) > 0;

    /// <summary>Stops the pages of a case that nobody needs any more.</summary>
    public static void CancelPages(IDbTransaction transaction, Guid caseId, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            "UPDATE outbox SET state = 3, finished_at = @now WHERE case_id = @caseId AND state = 0 AND kind IN (1, 3, 4)",
            new { caseId, now },
            transaction
        );
}
