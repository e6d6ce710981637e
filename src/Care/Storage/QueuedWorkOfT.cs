using System.Data;

namespace AftercareBot.Care.Storage;

#pragma warning disable MA0048 // The plain name is the base class's file.
internal sealed class QueuedWork<T>(Func<IDbTransaction, T> work, CancellationToken cancellationToken)
    : QueuedWork(cancellationToken)
#pragma warning restore MA0048
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Task => completion.Task;

    public override void Run(IDbTransaction transaction) => result = work(transaction);

    public override void Complete() => completion.TrySetResult(result!);

    public override void Fail(Exception exception) => completion.TrySetException(exception);

    public override void Cancel() => completion.TrySetCanceled(CancellationToken);
}
