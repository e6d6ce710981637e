using System.Data;
using System.Data.Common;

namespace AftercareBot.Care.Storage;

/// <summary>What a work sees of the writer's transaction: its connection. The end of it belongs to the queue.</summary>
internal sealed class CachedTransaction(CachedConnection connection) : DbTransaction
{
    public override IsolationLevel IsolationLevel => IsolationLevel.Serializable;

    protected override DbConnection DbConnection => connection;

    public override void Commit() => throw new NotSupportedException("The write queue commits.");

    public override void Rollback() => throw new NotSupportedException("Throw from the work to undo it.");
}
