namespace AftercareBot.Care.Storage;

/// <summary>Runs works in one transaction with one sync to disk, each in a savepoint of its own.</summary>
internal static class WriteBatch
{
    /// <summary>Runs them and completes their tasks.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The transaction as a whole failed: none of the works is on disk.</exception>
    public static void Run(CachedConnection connection, List<QueuedWork> works)
    {
        connection.Run("BEGIN IMMEDIATE");
        var transaction = new CachedTransaction(connection);
        var failures = new Dictionary<QueuedWork, Exception>();
        try
        {
            foreach (var work in works)
                RunOne(connection, transaction, work, failures);
            connection.Run("COMMIT");
        }
        catch
        {
            TryRollBack(connection);
            throw;
        }

        foreach (var work in works)
            Complete(work, failures);
    }

    private static void RunOne(
        CachedConnection connection,
        CachedTransaction transaction,
        QueuedWork work,
        Dictionary<QueuedWork, Exception> failures
    )
    {
        if (work.IsCancelled)
        {
            failures[work] = new OperationCanceledException();
            return;
        }

        connection.Run("SAVEPOINT work");
        try
        {
            work.Run(transaction);
        }
        catch (Exception exception)
        {
            failures[work] = exception;
            // SQLite ends the whole transaction by itself when the disk is full or fails; then this throws and the batch fails.
            connection.Run("ROLLBACK TO work");
        }

        connection.Run("RELEASE work");
    }

    private static void Complete(QueuedWork work, Dictionary<QueuedWork, Exception> failures)
    {
        if (!failures.TryGetValue(work, out var failure))
            work.Complete();
        else if (failure is OperationCanceledException)
            work.Cancel();
        else
            work.Fail(failure);
    }

    private static void TryRollBack(CachedConnection connection)
    {
        try
        {
            connection.Run("ROLLBACK");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // Already rolled back by SQLite. The connection is closed by the caller in any case.
        }
    }
}
