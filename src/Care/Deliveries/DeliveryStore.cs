using System.Data;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.Deliveries;

internal sealed class DeliveryStore(IWriteQueue writes, KeyedHash hash, TimeProvider time) : IDeliveries
{
    // Many times what a turn takes; after it whoever took the message is taken for dead.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    // One statement, so that of two instances one gets it.
    private const string Take = """
        INSERT INTO deliveries (id, at, is_done) VALUES (@Id, @Now, 0)
        ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE deliveries.is_done = 0 AND deliveries.at < @LeaseOver
        """;

    private const string IsDone = "SELECT is_done FROM deliveries WHERE id = @Id";

    private const string Done = "UPDATE deliveries SET is_done = 1 WHERE id = @Id";

    private const string Forget = "DELETE FROM deliveries WHERE id = @Id AND is_done = 0";

    public Task<DeliveryState> TakeAsync(string channel, string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var row = new
        {
            Id = KeyOf(channel, id),
            Now = now,
            LeaseOver = now - Lease,
        };
        return writes.WriteAsync(
            transaction => StateOf(transaction.Connection!.Execute(Take, row, transaction), row.Id, transaction),
            cancellationToken
        );
    }

    public Task DoneAsync(string channel, string id, CancellationToken cancellationToken) =>
        RunAsync(Done, channel, id, cancellationToken);

    public Task ForgetAsync(string channel, string id, CancellationToken cancellationToken) =>
        RunAsync(Forget, channel, id, cancellationToken);

    private static DeliveryState StateOf(int taken, string id, IDbTransaction transaction)
    {
        if (taken > 0)
            return DeliveryState.Taken;
        var isDone = transaction.Connection!.ExecuteScalar<long>(IsDone, new { Id = id }, transaction) > 0;
        return isDone ? DeliveryState.Done : DeliveryState.UnderWay;
    }

    private Task<int> RunAsync(string statement, string channel, string id, CancellationToken cancellationToken)
    {
        var row = new { Id = KeyOf(channel, id) };
        return writes.WriteAsync(transaction => transaction.Connection!.Execute(statement, row, transaction), cancellationToken);
    }

    private string KeyOf(string channel, string id) => hash.Of("delivery", channel, id);
}
