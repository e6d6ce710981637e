using System.Data;
using AftercareBot.Care.Auditing;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.Cases;

/// <summary>What changes the owner of a case: each a compare-and-set on the row, with the hand-off in the same commit.</summary>
internal sealed class CaseDesk(
    CareDatabase database,
    Ladder ladder,
    ITextProtector protector,
    CaseFeed feed,
    OutboxSignal signal,
    CareMetrics metrics,
    TimeProvider timeProvider
)
{
    public async Task<ClaimResult> TryClaimAsync(Guid caseId, Guid responderId, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var outcome = await database.WriteUrgentAsync(
            transaction => Claim(transaction, caseId, responderId, now),
            cancellationToken
        );
        var row = await database.ReadAsync(connection => CaseRows.Find(connection, caseId), cancellationToken);
        if (outcome is ClaimOutcome.Claimed && row is not null)
        {
            signal.Wake();
            if (!row.IsRehearsal)
                metrics.Claimed(now - row.OpenedAt);
            Publish(row, CaseChangeKind.Claimed);
        }

        return new ClaimResult(outcome, row?.ToCase());
    }

    public Task<bool> RelinquishAsync(Guid caseId, Guid responderId, CancellationToken cancellationToken) =>
        ChangeAsync(
            caseId,
            CaseChangeKind.Relinquished,
            (transaction, row, now) =>
                row.OwnerId == responderId ? GiveBack(transaction, row, CaseEventKind.Relinquished, responderId, now) : null,
            cancellationToken
        );

    /// <summary>Gives back a claim whose owner has not written to the person.</summary>
    public Task<bool> LapseAsync(Guid caseId, CancellationToken cancellationToken) =>
        ChangeAsync(
            caseId,
            CaseChangeKind.Relinquished,
            (transaction, row, now) =>
                row is { OwnerId: { } owner, FirstWordAt: null, ClaimedAt: { } since }
                && since + row.ReadPolicy().SilentClaim <= now
                    ? GiveBack(transaction, row, CaseEventKind.ClaimLapsed, owner, now)
                    : null,
            cancellationToken
        );

    public Task<bool> HandOverAsync(Guid caseId, Guid from, Guid to, CancellationToken cancellationToken) =>
        ChangeAsync(
            caseId,
            CaseChangeKind.Claimed,
            (transaction, row, now) =>
            {
                if (row.OwnerId != from || !IsActive(transaction, to))
                    return null;
                CaseEvents.Add(transaction, caseId, now, CaseEventKind.HandedOver, from, to.ToString());
                HandoffRows.Hold(transaction, row, to, now);
                TellMember(transaction, row, NotificationKind.MemberToldResponderJoined, now);
                return row with { OwnerId = to, ClaimedAt = now, FirstWordAt = null };
            },
            cancellationToken
        );

    public Task<bool> CloseAsync(Guid caseId, Guid responderId, string outcome, string? note, CancellationToken cancellationToken)
    {
        var kept = note is null ? null : protector.Protect(note);
        return ChangeAsync(
            caseId,
            CaseChangeKind.Closed,
            (transaction, row, now) =>
            {
                if (row.OwnerId is { } owner && owner != responderId)
                    return null;
                CaseEvents.Add(transaction, caseId, now, CaseEventKind.Closed, responderId, outcome);
                OutboxRows.CancelPages(transaction, caseId, now);
                HandoffRows.Release(transaction, row);
                if (row.OwnerId is not null)
                    TellMember(transaction, row, NotificationKind.MemberToldBotIsBack, now);
                return row with { ClosedAt = now, Outcome = outcome, Note = kept, NextStepAt = null };
            },
            cancellationToken
        );
    }

    /// <summary>In the outbox with the change itself, so that the person is told even if this process is gone in a moment.</summary>
    private static void TellMember(IDbTransaction transaction, CaseRow row, NotificationKind kind, DateTimeOffset now) =>
        OutboxRows.Add(transaction, row, kind, MemberNotifier.Target, now);

    private static bool IsActive(IDbTransaction transaction, Guid responderId) =>
        transaction.Connection!.ExecuteScalar<long>(
            "SELECT count(*) FROM responders WHERE id = @responderId AND disabled_at IS NULL",
            new { responderId },
            transaction
        ) > 0;

    private ClaimOutcome Claim(IDbTransaction transaction, Guid caseId, Guid responderId, DateTimeOffset now)
    {
        var row = CaseRows.Hold(transaction, caseId, database.ForUpdate);
        if (row is null)
            return ClaimOutcome.NotFound;
        if (row.ClosedAt is not null)
            return ClaimOutcome.Closed;
        if (row.OwnerId is { } owner)
            return owner == responderId ? ClaimOutcome.AlreadyYours : ClaimOutcome.HeldByAnother;
        var claimed = row with { OwnerId = responderId, ClaimedAt = now, FirstWordAt = null, NextStepAt = null };
        CaseEvents.Add(transaction, caseId, now, CaseEventKind.Claimed, responderId);
        OutboxRows.CancelPages(transaction, caseId, now);
        if (row.IsRehearsal)
        {
            // That somebody answered is all that was to be seen.
            CaseEvents.Add(transaction, caseId, now, CaseEventKind.Closed, responderId, Rehearsals.Answered);
            CaseRows.Save(transaction, claimed with { ClosedAt = now, Outcome = Rehearsals.Answered });
            return ClaimOutcome.Claimed;
        }

        CaseRows.Save(transaction, claimed);
        HandoffRows.Hold(transaction, row, responderId, now);
        TellMember(transaction, row, NotificationKind.MemberToldResponderJoined, now);
        return ClaimOutcome.Claimed;
    }

    private CaseRow GiveBack(IDbTransaction transaction, CaseRow row, string kind, Guid responderId, DateTimeOffset now)
    {
        CaseEvents.Add(transaction, row.Id, now, kind, responderId);
        HandoffRows.Wait(transaction, row, now);
        TellMember(transaction, row, NotificationKind.MemberToldResponderLeft, now);
        var free = row with
        {
            OwnerId = null,
            ClaimedAt = null,
            FirstWordAt = null,
            PagedLevel = Math.Max(row.PagedLevel, (int)row.Level),
        };
        // From the first rung, whatever the level: the person has begun to wait for somebody and there is nobody now.
        return ladder.Begin(transaction, free, now);
    }

    private async Task<bool> ChangeAsync(
        Guid caseId,
        CaseChangeKind kind,
        Func<IDbTransaction, CaseRow, DateTimeOffset, CaseRow?> change,
        CancellationToken cancellationToken
    )
    {
        var changed = await database.WriteUrgentAsync(
            transaction =>
            {
                var row = CaseRows.Hold(transaction, caseId, database.ForUpdate);
                if (row is null || row.ClosedAt is not null)
                    return null;
                var after = change(transaction, row, timeProvider.GetUtcNow());
                if (after is not null)
                    CaseRows.Save(transaction, after);
                return after;
            },
            cancellationToken
        );
        if (changed is null)
            return false;
        signal.Wake();
        Publish(changed, kind);
        return true;
    }

    private void Publish(CaseRow row, CaseChangeKind kind) => feed.Publish(new CaseChange(row.Id, kind, row.Level));
}
