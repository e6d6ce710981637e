using System.Data;

namespace AftercareBot.Care.Storage;

/// <summary>The one way to change the database. Works run one after the other, in the order they were asked for, and many share one commit.</summary>
public interface IWriteQueue
{
    /// <summary>
    /// Runs <paramref name="work"/> inside a transaction and completes after it is on disk. The work is short, synchronous,
    /// touches nothing but the database and may be run on any thread. When it throws, what it wrote is undone (the works
    /// that share its commit are not touched) and the exception comes out of the task.
    /// </summary>
    /// <param name="work">Uses <c>transaction.Connection</c>, with Dapper or plain commands; statements are prepared once and reused.</param>
    /// <param name="cancellationToken">Takes the work out of the queue while it has not begun; a work that has begun is finished.</param>
    /// <exception cref="System.Data.Common.DbException">The database could not be opened, is full, locked too long or refused the statement.</exception>
    Task<T> WriteAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken);

    /// <summary>
    /// As <see cref="WriteAsync{T}"/>, for what the same turn writes more of: it lies in the queue until the next work or
    /// <see cref="Flush"/> sets the writer going, and shares that commit. Who uses it calls <see cref="Flush"/> before awaiting it.
    /// </summary>
    Task<T> WriteSoonAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken) =>
        WriteAsync(work, cancellationToken);

    /// <summary>Sets the writer going for what <see cref="WriteSoonAsync{T}"/> left in the queue.</summary>
    void Flush() { }

    /// <summary>As <see cref="WriteAsync{T}"/>, ahead of every work that is not urgent. For alerts and what belongs to them only.</summary>
    Task<T> WriteUrgentAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken);
}
