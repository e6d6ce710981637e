using System.Data;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.Notifying;

internal sealed class ReplyCodes(CareDatabase database, TimeProvider timeProvider) : IReplyCodes
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private const string SelectOwn = "SELECT code FROM reply_codes WHERE responder_id = @responderId AND case_id = @caseId";

    private const string SelectTaken = "SELECT code FROM reply_codes WHERE responder_id = @responderId AND issued_at > @since";

    // An old code of the same case is kept alive: the case is paged again.
    private const string Upsert = """
        INSERT INTO reply_codes (responder_id, case_id, code, issued_at) VALUES (@responderId, @caseId, @code, @now)
        ON CONFLICT (responder_id, case_id) DO UPDATE SET code = excluded.code, issued_at = excluded.issued_at
        """;

    private const string SelectCase = """
        SELECT case_id FROM reply_codes WHERE responder_id = @responderId AND code = @code AND issued_at > @since
        ORDER BY issued_at DESC LIMIT 1
        """;

    private const string SelectWaiting = """
        SELECT k.code FROM reply_codes k JOIN cases c ON c.id = k.case_id
        WHERE k.responder_id = @responderId AND k.issued_at > @since AND c.closed_at IS NULL AND c.owner_id IS NULL ORDER BY k.code
        """;

    public Task<int> IssueAsync(Guid responderId, Guid caseId, CancellationToken cancellationToken) =>
        database.WriteUrgentAsync(transaction => Issue(transaction, responderId, caseId), cancellationToken);

    public ValueTask<Guid?> FindAsync(Guid responderId, int code, CancellationToken cancellationToken)
    {
        var since = timeProvider.GetUtcNow() - Life;
        return database.ReadAsync(
            connection =>
                connection.QueryFirstOrDefault<Guid?>(
                    SelectCase,
                    new
                    {
                        responderId,
                        code,
                        since,
                    }
                ),
            cancellationToken
        );
    }

    public ValueTask<IReadOnlyList<int>> WaitingAsync(Guid responderId, CancellationToken cancellationToken)
    {
        var since = timeProvider.GetUtcNow() - Life;
        return database.ReadAsync<IReadOnlyList<int>>(
            connection => [.. connection.Query<int>(SelectWaiting, new { responderId, since })],
            cancellationToken
        );
    }

    private int Issue(IDbTransaction transaction, Guid responderId, Guid caseId)
    {
        var now = timeProvider.GetUtcNow();
        var since = now - Life;
        // Two instances that page one responder at once must not give one number to two cases.
        transaction.Connection!.Execute(
            $"SELECT id FROM responders WHERE id = @responderId {database.ForUpdate}",
            new { responderId },
            transaction
        );
        var taken = transaction.Connection!.Query<int>(SelectTaken, new { responderId, since }, transaction).ToHashSet();
        var own = transaction.Connection!.QueryFirstOrDefault<int?>(SelectOwn, new { responderId, caseId }, transaction);
        var code =
            own is { } kept && taken.Contains(kept)
                ? kept
                : Enumerable.Range(1, taken.Count + 1).First(free => !taken.Contains(free));
        transaction.Connection!.Execute(
            Upsert,
            new
            {
                responderId,
                caseId,
                code,
                now,
            },
            transaction
        );
        return code;
    }
}
