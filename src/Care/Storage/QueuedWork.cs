using System.Data;

namespace AftercareBot.Care.Storage;

/// <summary>A work in the queue, whatever it answers.</summary>
internal abstract class QueuedWork(CancellationToken cancellationToken)
{
    /// <summary>Asked once, before the work begins.</summary>
    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    protected CancellationToken CancellationToken => cancellationToken;

    public abstract void Run(IDbTransaction transaction);

    /// <summary>Ends the task; called after the commit, or after the work was undone.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);

    public abstract void Cancel();
}
