using AftercareBot.Care.Cases;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.Escalation;

/// <summary>Finds cases whose next step, or whose owner's first word, is due.</summary>
internal sealed class LadderStore(CareDatabase database, Ladder ladder, TimeProvider timeProvider)
{
    private const string Due = """
        SELECT id FROM cases WHERE closed_at IS NULL AND owner_id IS NULL AND next_step_at <= @now ORDER BY level DESC, next_step_at
        """;

    private const string Silent = """
        SELECT c.id, c.claimed_at, c.policy FROM cases c
        WHERE c.closed_at IS NULL AND c.owner_id IS NOT NULL AND c.first_word_at IS NULL
        """;

    public ValueTask<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        return database.ReadAsync(connection => connection.Query<Guid>(Due, new { now }).AsList(), cancellationToken);
    }

    /// <summary>Claimed cases whose owner has said nothing for as long as their policy allows.</summary>
    public async ValueTask<IReadOnlyList<Guid>> SilentAsync(CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var claims = await database.ReadAsync(connection => connection.Query<SilentClaim>(Silent).AsList(), cancellationToken);
        return [.. claims.Where(claim => claim.IsOver(now)).Select(claim => claim.Id)];
    }

    /// <summary>Takes the step that is due: one, however many were missed.</summary>
    /// <returns>The case after it; null when another worker took it, or somebody claimed meanwhile.</returns>
    public Task<CaseRow?> TakeStepAsync(Guid caseId, CancellationToken cancellationToken) =>
        database.WriteUrgentAsync(
            transaction =>
            {
                var now = timeProvider.GetUtcNow();
                var row = CaseRows.Hold(transaction, caseId, database.ForUpdate);
                if (row is not { ClosedAt: null, OwnerId: null, NextStepAt: { } due } || due > now)
                    return null;
                var after = ladder.Advance(transaction, row, now);
                CaseRows.Save(transaction, after);
                return after;
            },
            cancellationToken
        );
}
