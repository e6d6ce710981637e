using System.Data;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.SafetyPlans;

internal sealed class SafetyPlanStore(CareDatabase database, ITextProtector protector, TimeProvider timeProvider) : ISafetyPlans
{
    private const string Select = "SELECT content, shared_at, updated_at FROM safety_plans WHERE member_id = @memberId";

    private const string Upsert = """
        INSERT INTO safety_plans (member_id, content, updated_at) VALUES (@memberId, @Content, @Now)
        ON CONFLICT (member_id) DO UPDATE SET content = excluded.content, updated_at = excluded.updated_at
        """;

    public async ValueTask<SafetyPlan?> FindAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(connection => Find(connection, memberId), cancellationToken);
        if (row is null || protector.TryRead(row.Content) is not { } content)
            return null;
        return new SafetyPlan(content, row.SharedAt is not null, row.UpdatedAt);
    }

    public Task SaveAsync(Guid memberId, string content, CancellationToken cancellationToken)
    {
        var row = new
        {
            memberId,
            Content = protector.Protect(content),
            Now = timeProvider.GetUtcNow(),
        };
        return database.WriteAsync(transaction => transaction.Connection!.Execute(Upsert, row, transaction), cancellationToken);
    }

    public Task<bool> ShareAsync(Guid memberId, CancellationToken cancellationToken) =>
        SetSharedAsync(memberId, timeProvider.GetUtcNow(), cancellationToken);

    public Task<bool> UnshareAsync(Guid memberId, CancellationToken cancellationToken) =>
        SetSharedAsync(memberId, sharedAt: null, cancellationToken);

    public Task DeleteAsync(Guid memberId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
                transaction.Connection!.Execute(
                    "DELETE FROM safety_plans WHERE member_id = @memberId",
                    new { memberId },
                    transaction
                ),
            cancellationToken
        );

    private static SafetyPlanRow? Find(IDbConnection connection, Guid memberId) =>
        connection.QueryFirstOrDefault<SafetyPlanRow>(Select, new { memberId });

    private Task<bool> SetSharedAsync(Guid memberId, DateTimeOffset? sharedAt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
                transaction.Connection!.Execute(
                    "UPDATE safety_plans SET shared_at = @sharedAt WHERE member_id = @memberId",
                    new { memberId, sharedAt },
                    transaction
                ) == 1,
            cancellationToken
        );
}
