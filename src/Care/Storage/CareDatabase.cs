using System.Data;

namespace AftercareBot.Care.Storage;

/// <summary>
/// The database behind Care and every room that registers a <see cref="MigrationSource"/>. It opens at the first use, and again
/// after a failure: a database that is away fails the works of that moment, never the process.
/// </summary>
public abstract class CareDatabase : IWriteQueue, IReadConnections, IAsyncDisposable, IDisposable
{
    /// <summary>What follows a subselect that claims rows, so that two workers never wait for each other's claim; empty on SQLite.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>What follows a select inside a work whose answer the work then acts on; empty on SQLite, where works never overlap.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>True when several processes may work on it, so that what one holds may not be taken for abandoned at start.</summary>
    public abstract bool IsShared { get; }

    /// <summary>
    /// Lets works that name the same thing commit in the order in which they came here, over all instances. On SQLite every work does.
    /// </summary>
    public virtual void InOrder(IDbTransaction transaction, string name) { }

    /// <summary>Opens the database and applies the migrations, if neither has happened.</summary>
    /// <exception cref="System.Data.Common.DbException">It cannot be opened or migrated.</exception>
    public abstract Task OpenAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract Task<T> WriteAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual Task<T> WriteSoonAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken) =>
        WriteAsync(work, cancellationToken);

    /// <inheritdoc/>
    public virtual void Flush() { }

    /// <inheritdoc/>
    public abstract Task<T> WriteUrgentAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask<T> ReadAsync<T>(Func<IDbConnection, T> read, CancellationToken cancellationToken);

    /// <summary>Finishes the works that are waiting, then closes.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>As <see cref="DisposeAsync"/>, for a host that can only wait.</summary>
    public abstract void Dispose();
}
