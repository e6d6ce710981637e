using System.Data;

namespace AftercareBot.Care.Storage;

/// <summary>Writes that answer nothing.</summary>
public static class WriteQueueExtensions
{
    /// <summary>As <see cref="IWriteQueue.WriteAsync{T}"/>, for a work without a result.</summary>
    public static Task WriteAsync(this IWriteQueue queue, Action<IDbTransaction> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(queue);
        return queue.WriteAsync(
            transaction =>
            {
                work(transaction);
                return true;
            },
            cancellationToken
        );
    }
}
