using System.Collections.Concurrent;
using System.Data;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Storage;

/// <summary>The embedded store: one file, one writer thread that commits many works at once, readers beside it.</summary>
internal sealed partial class SqliteCareDatabase : CareDatabase
{
    // A batch is one commit; more than this would make an urgent work that arrives meanwhile wait too long.
    private const int MostInABatch = 256;
    private const int MostIdleReaders = 8;

    private readonly SqliteFile file;
    private readonly ILogger<SqliteCareDatabase> logger;
    private readonly WorkQueue queue = new();
    private readonly ConcurrentBag<CachedConnection> idleReaders = [];
    private readonly Thread writer;
    private volatile bool disposed;

    public SqliteCareDatabase(
        string path,
        IEnumerable<MigrationSource> sources,
        TimeProvider timeProvider,
        ILogger<SqliteCareDatabase> logger
    )
    {
        file = new SqliteFile(path, Migrator.Load(sources), timeProvider);
        this.logger = logger;
        writer = new Thread(WriteLoop) { IsBackground = true, Name = "care-writer" };
        writer.Start();
    }

    public override string SkipLocked => string.Empty;

    public override string ForUpdate => string.Empty;

    public override bool IsShared => false;

    public override Task OpenAsync(CancellationToken cancellationToken) => WriteAsync(static _ => true, cancellationToken);

    public override Task<T> WriteAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken)
    {
        var queued = new QueuedWork<T>(work, cancellationToken);
        queue.Add(queued);
        return queued.Task;
    }

    public override Task<T> WriteSoonAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken)
    {
        var queued = new QueuedWork<T>(work, cancellationToken);
        queue.AddQuietly(queued);
        return queued.Task;
    }

    public override void Flush() => queue.Wake();

    public override Task<T> WriteUrgentAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken)
    {
        var queued = new QueuedWork<T>(work, cancellationToken);
        queue.AddUrgent(queued);
        return queued.Task;
    }

    public override async ValueTask<T> ReadAsync<T>(Func<IDbConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!file.IsMigrated)
            await OpenAsync(cancellationToken);
        if (!idleReaders.TryTake(out var connection))
            connection = file.OpenReader();
        try
        {
            var result = read(connection);
            Release(connection);
            return result;
        }
        catch
        {
            // Whatever went wrong may have gone wrong with the connection: a new one costs less than a broken one kept.
            connection.Dispose();
            throw;
        }
    }

    public override async ValueTask DisposeAsync() => await Task.Run(Dispose);

    public override void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        queue.Close();
        writer.Join();
        queue.Dispose();
        while (idleReaders.TryTake(out var connection))
            connection.Dispose();
    }

    private void Release(CachedConnection connection)
    {
        if (disposed || idleReaders.Count >= MostIdleReaders)
            connection.Dispose();
        else
            idleReaders.Add(connection);
    }

    private void WriteLoop()
    {
        var batch = new List<QueuedWork>(MostInABatch);
        CachedConnection? connection = null;
        while (queue.Take(batch, MostInABatch))
        {
            try
            {
                connection ??= file.OpenWriter();
                WriteBatch.Run(connection, batch);
            }
            catch (Exception exception)
            {
                Log.BatchFailed(logger, exception, batch.Count);
                foreach (var work in batch)
                    work.Fail(exception);
                connection?.Dispose();
                connection = null;
            }

            batch.Clear();
        }

        connection?.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "The database refused a commit of {Works} writes; it is reopened for the next"
        )]
        public static partial void BatchFailed(ILogger logger, Exception exception, int works);
    }
}
