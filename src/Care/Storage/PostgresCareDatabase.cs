using System.Data;
using Dapper;
using Npgsql;

namespace AftercareBot.Care.Storage;

/// <summary>
/// The store that several instances share. Each work is a transaction of its own on a pooled connection, because many writers at
/// once are what PostgreSQL is for; one that lost a race is run again.
/// </summary>
internal sealed class PostgresCareDatabase : CareDatabase
{
    private const int MostAtOnce = 24;
    private const int MostTries = 5;

    // Any number will do as long as every version takes the same.
    private const long MigrationLock = 0x0AF7_E2CA_2E;

    private const string LedgerExists = """
        SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'schema_migrations'
        """;

    private readonly NpgsqlDataSource source;
    private readonly IReadOnlyList<Migration> migrations;
    private readonly TimeProvider timeProvider;
    private readonly SemaphoreSlim ordinary = new(MostAtOnce);
    private readonly SemaphoreSlim opening = new(1);
    private volatile bool migrated;

    public PostgresCareDatabase(string connectionString, IEnumerable<MigrationSource> sources, TimeProvider timeProvider)
    {
        DapperSetup.Ensure();
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 };
        source = NpgsqlDataSource.Create(settings);
        migrations = Migrator.Load(sources);
        this.timeProvider = timeProvider;
    }

    public override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    public override string ForUpdate => "FOR UPDATE";

    public override bool IsShared => true;

    public NpgsqlDataSource Source => source;

    // Held until the commit. Two names that share a number only wait for each other.
    public override void InOrder(IDbTransaction transaction, string name) =>
        transaction.Connection!.Execute("SELECT pg_advisory_xact_lock(hashtextextended(@name, 0))", new { name }, transaction);

    public override async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (migrated)
            return;
        await opening.WaitAsync(cancellationToken);
        try
        {
            if (!migrated)
                await MigrateAsync(cancellationToken);
            migrated = true;
        }
        finally
        {
            opening.Release();
        }
    }

    public override async Task<T> WriteAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken)
    {
        await ordinary.WaitAsync(cancellationToken);
        try
        {
            return await WriteUrgentAsync(work, cancellationToken);
        }
        finally
        {
            ordinary.Release();
        }
    }

    public override async Task<T> WriteUrgentAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(work, cancellationToken);
            }
            catch (PostgresException exception) when (IsLostRace(exception) && attempt < MostTries)
            {
                // The transaction is undone; the same work against what the other one left succeeds or says why not.
            }
        }
    }

    public override async ValueTask<T> ReadAsync<T>(Func<IDbConnection, T> read, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return read(connection);
    }

    public override async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        Dispose();
    }

    public override void Dispose()
    {
        source.Dispose();
        ordinary.Dispose();
        opening.Dispose();
    }

    private static bool IsLostRace(PostgresException exception) =>
        exception.SqlState
            is PostgresErrorCodes.SerializationFailure
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.UniqueViolation;

    private async Task<T> WriteOnceAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = work(transaction);
        // A work that has run is finished: a commit cut short would leave the caller not knowing.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        if (Migrator.IsCurrent(connection, LedgerExists, migrations))
            return;
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var take = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({MigrationLock})", connection, transaction))
            await take.ExecuteNonQueryAsync(cancellationToken);
        Migrator.Apply(transaction, migrations, timeProvider.GetUtcNow());
        await transaction.CommitAsync(cancellationToken);
    }
}
