using System.Data;
using System.Text.Json;
using AftercareBot.Care.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Escalation;

internal sealed class PolicyBook(IReadConnections reads, IOptions<CareOptions> options) : IPolicyBook
{
    private const string Upsert = """
        INSERT INTO escalation_policy (id, policy) VALUES ('current', @policy)
        ON CONFLICT (id) DO UPDATE SET policy = excluded.policy
        """;

    private volatile EscalationOptions? kept;

    public EscalationOptions Current => kept ?? options.Value.Escalation;

    public bool IsKept => kept is not null;

    public static void Save(IDbTransaction transaction, EscalationOptions policy) =>
        transaction.Connection!.Execute(
            Upsert,
            new { policy = JsonSerializer.Serialize(policy.Freeze(), CareJson.Default.EscalationPolicy) },
            transaction
        );

    public static void Reset(IDbTransaction transaction) =>
        transaction.Connection!.Execute("DELETE FROM escalation_policy", transaction: transaction);

    /// <summary>Reads it anew: another instance may have changed it.</summary>
    /// <exception cref="System.Data.Common.DbException">The database is away; what was known holds.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var json = await reads.ReadAsync(
            connection => connection.QueryFirstOrDefault<string>("SELECT policy FROM escalation_policy WHERE id = 'current'"),
            cancellationToken
        );
        var policy = json is null ? null : JsonSerializer.Deserialize(json, CareJson.Default.EscalationPolicy);
        kept = policy is null
            ? null
            : new EscalationOptions
            {
                Steps = [.. policy.Steps],
                RepeatAfter = policy.RepeatAfter,
                SilentClaim = policy.SilentClaim,
            };
    }
}
