using Microsoft.Data.Sqlite;

namespace AftercareBot.Benchmarks.Kill;

/// <summary>What the database holds when everything is over.</summary>
internal sealed record KillStore(long Cases, long Alerts, long AlertsTwice, long PagesNotDelivered)
{
    public static KillStore Read(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "care.db")};Pooling=False");
        connection.Open();
        return new KillStore(
            Count("SELECT count(*) FROM cases"),
            Count("SELECT count(*) FROM alerts"),
            Count("SELECT count(*) FROM (SELECT id FROM alerts GROUP BY id HAVING count(*) > 1)"),
            Count("SELECT count(*) FROM outbox WHERE kind = 1 AND notifier = 'webhook' AND state <> 1")
        );

        long Count(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return (long)command.ExecuteScalar()!;
        }
    }
}
