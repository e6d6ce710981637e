using Microsoft.Data.Sqlite;

namespace AftercareBot.Benchmarks.Kill;

/// <summary>What the database holds.</summary>
internal sealed record KillStore(
    long Cases,
    long Alerts,
    long CasesWithOneAlert,
    long PagesNotDelivered,
    IReadOnlySet<Guid> CaseIds
)
{
    public static KillStore Read(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "care.db")};Pooling=False");
        connection.Open();
        return new KillStore(
            Count("SELECT count(*) FROM cases"),
            Count("SELECT count(*) FROM alerts"),
            Count("SELECT count(*) FROM (SELECT case_id FROM alerts GROUP BY case_id HAVING count(*) = 1)"),
            Count("SELECT count(*) FROM outbox WHERE kind = 1 AND notifier = 'webhook' AND state <> 1"),
            Ids()
        );

        long Count(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return (long)command.ExecuteScalar()!;
        }

        HashSet<Guid> Ids()
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT id FROM cases";
            using var reader = command.ExecuteReader();
            var ids = new HashSet<Guid>();
            while (reader.Read())
                ids.Add(Guid.Parse(reader.GetString(0)));
            return ids;
        }
    }
}
