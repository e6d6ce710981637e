using System.Data;
using AftercareBot.Care.Storage;

namespace AftercareBot.Channels.Tests.Support;

/// <summary>The real database, until a test takes the disk away.</summary>
internal sealed class FaultyWrites(IWriteQueue inner) : IWriteQueue
{
    private TaskCompletionSource back = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WriteMode Mode { get; private set; }

    public void Become(WriteMode mode)
    {
        Mode = mode;
        if (mode == WriteMode.Hangs)
            back = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        else
            back.TrySetResult();
    }

    public async Task<T> WriteAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken)
    {
        if (Mode == WriteMode.Hangs)
            await back.Task;
        if (Mode == WriteMode.Fails)
            throw new IOException("No space left on device");
        return await inner.WriteAsync(work, cancellationToken);
    }

    public Task<T> WriteUrgentAsync<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken) =>
        WriteAsync(work, cancellationToken);
}
