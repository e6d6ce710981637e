using System.Data;
using System.Globalization;
using Dapper;

namespace AftercareBot.Care.Storage;

/// <summary>Brings the tables up to date. The caller holds the lock that keeps a second process out.</summary>
internal static class Migrator
{
    private const string CreateLedger = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            source TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (source, number))
        """;

    public static IReadOnlyList<Migration> Load(IEnumerable<MigrationSource> sources) =>
        [.. sources.DistinctBy(source => source.Name, StringComparer.Ordinal).SelectMany(Load)];

    public static bool IsCurrent(IDbConnection connection, string ledgerExists, IReadOnlyList<Migration> migrations) =>
        connection.ExecuteScalar<long>(ledgerExists) > 0 && Pending(connection, null, migrations).Count == 0;

    public static IReadOnlyList<Migration> Apply(
        IDbTransaction transaction,
        IReadOnlyList<Migration> migrations,
        DateTimeOffset now
    )
    {
        var connection = transaction.Connection!;
        connection.Execute(CreateLedger, transaction: transaction);
        var pending = Pending(connection, transaction, migrations);
        foreach (var migration in pending)
        {
            connection.Execute(migration.Sql, transaction: transaction);
            connection.Execute(
                "INSERT INTO schema_migrations (source, number, name, applied_at) VALUES (@Source, @Number, @Name, @now)",
                new
                {
                    migration.Source,
                    migration.Number,
                    migration.Name,
                    now,
                },
                transaction
            );
        }

        return pending;
    }

    private static List<Migration> Pending(
        IDbConnection connection,
        IDbTransaction? transaction,
        IReadOnlyList<Migration> migrations
    )
    {
        var applied = connection
            .Query<AppliedMigration>("SELECT source, number FROM schema_migrations", transaction: transaction)
            .Select(row => (row.Source, row.Number))
            .ToHashSet();
        return [.. migrations.Where(migration => !applied.Contains((migration.Source, migration.Number)))];
    }

    private static List<Migration> Load(MigrationSource source)
    {
        var migrations = source
            .Assembly.GetManifestResourceNames()
            .Where(name =>
                name.StartsWith(source.ResourcePrefix, StringComparison.Ordinal)
                && name.EndsWith(".sql", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal)
            .Select(name => Read(source, name))
            .ToList();
        for (var index = 0; index < migrations.Count; index++)
            if (migrations[index].Number != index + 1)
                throw new InvalidOperationException(
                    $"Migrations of '{source.Name}' are numbered from 0001 without gaps; found {migrations[index].Name} at place {index + 1}."
                );
        return migrations;
    }

    private static Migration Read(MigrationSource source, string resource)
    {
        using var reader = new StreamReader(source.Assembly.GetManifestResourceStream(resource)!);
        var name = resource[source.ResourcePrefix.Length..^".sql".Length];
        var number = long.Parse(name[..name.IndexOf('_', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        return new Migration(source.Name, number, name, reader.ReadToEnd());
    }
}
