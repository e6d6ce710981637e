using System.Data;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Notifying;

/// <summary>Takes due rows with a lease, and keeps what became of each attempt.</summary>
internal sealed class OutboxStore(CareDatabase database, Ladder ladder, IOptions<CareOptions> options, TimeProvider timeProvider)
{
    private const string IsDue = "state = 0 AND level = @Level AND due_at <= @Now AND lease_until <= @Now";

    private const string SelectHeld = """
        SELECT o.id, o.case_id, o.run, o.kind, o.level, o.notifier, o.target, o.responder_id, o.attempts, o.due_at, o.lease_owner,
            c.category, c.subject, c.opened_at, k.address, r.locale
        FROM outbox o JOIN cases c ON c.id = o.case_id
        LEFT JOIN responder_contacts k ON k.id = o.target LEFT JOIN responders r ON r.id = o.responder_id
        WHERE o.lease_owner = @Owner AND o.lease_until = @Until AND o.state = 0
        """;

    private const string InsertAttempt = """
        INSERT INTO outbox_attempts (outbox_id, number, at, outcome, category, milliseconds, detail)
        VALUES (@Id, @Number, @Now, @Result, @Category, @Milliseconds, @Detail)
        ON CONFLICT (outbox_id, number) DO NOTHING
        """;

    // What the provider took is delivered, whoever has the lease by now.
    private const string Finish = """
        UPDATE outbox SET state = @State, due_at = @DueAt, lease_owner = NULL, lease_until = 0, finished_at = @FinishedAt
        WHERE id = @Id AND state = 0 AND (lease_owner = @LeaseOwner OR @State = 1)
        """;

    /// <summary>Rows of a process that was killed, when no other process can hold them.</summary>
    public Task ReleaseAbandonedAsync(CancellationToken cancellationToken) =>
        database.IsShared
            ? Task.CompletedTask
            : database.WriteAsync(
                transaction =>
                    transaction.Connection!.Execute(
                        "UPDATE outbox SET lease_owner = NULL, lease_until = 0 WHERE state = 0 AND lease_until > 0",
                        transaction: transaction
                    ),
                cancellationToken
            );

    /// <summary>Takes up to <paramref name="most"/> due rows of a level, the longest due first.</summary>
    public async Task<IReadOnlyList<OutboxRow>> TakeAsync(AlertLevel level, int most, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var lease = new
        {
            Level = (int)level,
            Now = now,
            Most = most,
            Owner = Guid.CreateVersion7(now).ToString(),
            Until = now + options.Value.Outbox.Lease,
        };
        // A look costs microseconds and the lease a commit: most of the time nothing is due.
        var due = await database.ReadAsync(
            connection => connection.ExecuteScalar<long>($"SELECT count(*) FROM outbox WHERE {IsDue}", lease),
            cancellationToken
        );
        if (due == 0)
            return [];
        return await database.WriteUrgentAsync(transaction => Take(transaction, lease), cancellationToken);
    }

    /// <summary>Keeps the attempt, and with it the next one's time, or the end and what follows from it.</summary>
    /// <returns>True when the case's ladder is due at once because nobody was reached by this step.</returns>
    public Task<bool> RecordAsync(DeliveryAttempt attempt, CancellationToken cancellationToken) =>
        database.WriteUrgentAsync(transaction => Record(transaction, attempt), cancellationToken);

    /// <summary>Puts a row back untried, until its target's circuit may close.</summary>
    public Task PutBackAsync(OutboxRow row, TimeSpan wait, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
                transaction.Connection!.Execute(
                    """
                    UPDATE outbox SET due_at = @DueAt, attempts = attempts - 1, lease_owner = NULL, lease_until = 0
                    WHERE id = @Id AND state = 0
                    """,
                    new { row.Id, DueAt = timeProvider.GetUtcNow() + wait },
                    transaction
                ),
            cancellationToken
        );

    private static bool IsReachedOrTrying(IDbTransaction transaction, OutboxRow row) =>
        transaction.Connection!.ExecuteScalar<long>(
            "SELECT count(*) FROM outbox WHERE case_id = @CaseId AND run = @Run AND kind = 1 AND state IN (0, 1)",
            new { row.CaseId, row.Run },
            transaction
        ) > 0;

    private IReadOnlyList<OutboxRow> Take(IDbTransaction transaction, object lease)
    {
        var take = $"""
            UPDATE outbox SET lease_owner = @Owner, lease_until = @Until, attempts = attempts + 1
            WHERE id IN (SELECT id FROM outbox WHERE {IsDue} ORDER BY due_at, id LIMIT @Most {database.SkipLocked})
            """;
        transaction.Connection!.Execute(take, lease, transaction);
        return [.. transaction.Connection!.Query<OutboxRow>(SelectHeld, lease, transaction).OrderBy(row => row.DueAt)];
    }

    private bool Record(IDbTransaction transaction, DeliveryAttempt attempt)
    {
        var (row, outcome, now) = (attempt.Row, attempt.Outcome, timeProvider.GetUtcNow());
        var wait = DeliveryRetry.NextWait(outcome, row.Attempts, options.Value.Outbox.MostAttempts, row.Level);
        var state =
            outcome.Result is NotifyResult.Delivered ? OutboxState.Delivered
            : wait is null ? OutboxState.GaveUp
            : OutboxState.Pending;
        transaction.Connection!.Execute(
            InsertAttempt,
            new
            {
                row.Id,
                Number = row.Attempts,
                Now = now,
                Result = (int)outcome.Result,
                Category = (int)outcome.Category,
                Milliseconds = (long)attempt.Took.TotalMilliseconds,
                outcome.Detail,
            },
            transaction
        );
        var changed = transaction.Connection!.Execute(
            Finish,
            new
            {
                row.Id,
                State = (int)state,
                DueAt = now + (wait ?? TimeSpan.Zero),
                FinishedAt = state is OutboxState.Pending ? (DateTimeOffset?)null : now,
                row.LeaseOwner,
            },
            transaction
        );
        return changed == 1 && state is not OutboxState.Pending && End(transaction, attempt, state, now);
    }

    private bool End(IDbTransaction transaction, DeliveryAttempt attempt, OutboxState state, DateTimeOffset now)
    {
        var row = attempt.Row;
        var kind = state is OutboxState.Delivered ? CaseEventKind.PageDelivered : CaseEventKind.PageFailed;
        CaseEvents.Add(transaction, row.CaseId, now, kind, row.ResponderId, $"{Words.Of(row.Kind)} by {row.Notifier}");
        if (state is OutboxState.Delivered || row.Kind is not NotificationKind.Page)
            return false;
        var held = CaseRows.Hold(transaction, row.CaseId, database.ForUpdate);
        if (held is null or { OwnerId: not null } or { ClosedAt: not null })
            return false;
        // A console that nobody has open is no fault of the chain.
        if (attempt.Outcome.Category is not NotifyCategory.NobodyThere)
            ladder.TellCoordinators(transaction, held, NotificationKind.ChainWeak, now);
        // A later step is under way already, or somebody of this one is still reached for.
        if (held.Run != row.Run || IsReachedOrTrying(transaction, row))
            return false;
        CaseRows.Save(transaction, held with { NextStepAt = now });
        return true;
    }
}
