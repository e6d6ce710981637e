using Dapper;
using Microsoft.Data.Sqlite;

namespace AftercareBot.Care.Storage;

/// <summary>Opens connections to the file, with its settings, and migrates it before the first one is used.</summary>
internal sealed class SqliteFile(string path, IReadOnlyList<Migration> migrations, TimeProvider timeProvider)
{
    private const string LedgerExists = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'";

    private volatile bool migrated;

    public bool IsMigrated => migrated;

    /// <summary>The writer's connection. synchronous=FULL: a commit that was told is on disk, whatever happens to the machine.</summary>
    public CachedConnection OpenWriter()
    {
        PrivateFolder.Ensure(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var connection = Open(SqliteOpenMode.ReadWriteCreate);
        try
        {
            connection.Run("PRAGMA journal_mode = WAL");
            connection.Run("PRAGMA synchronous = FULL");
            connection.Run("PRAGMA foreign_keys = ON");
            if (!migrated)
                Migrate(connection);
            migrated = true;
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public CachedConnection OpenReader()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        connection.Run("PRAGMA query_only = ON");
        return connection;
    }

    private void Migrate(CachedConnection connection)
    {
        if (Migrator.IsCurrent(connection, LedgerExists, migrations))
            return;
        // The write lock of the file is the lock between processes that start at once.
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            Migrator.Apply(new CachedTransaction(connection), migrations, timeProvider.GetUtcNow());
            connection.Run("COMMIT");
        }
        catch
        {
            connection.Run("ROLLBACK");
            throw;
        }
    }

    private CachedConnection Open(SqliteOpenMode mode)
    {
        DapperSetup.Ensure();
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 5,
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            // SQLite's own wait is finer than the provider's, which sleeps 150 ms between tries.
            connection.Execute("PRAGMA busy_timeout = 2000");
            return new CachedConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
