using System.Data;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.Conversations;

internal sealed class ConversationStateStore(
    IWriteQueue writes,
    IReadConnections reads,
    KeyedHash hash,
    TimeProvider timeProvider
) : IConversationStateStore
{
    private const string Upsert = """
        INSERT INTO conversation_state (key, value, updated_at) VALUES (@Key, @Value, @Now)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
        """;

    public ValueTask<IReadOnlyDictionary<string, byte[]>> ReadAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    ) => reads.ReadAsync<IReadOnlyDictionary<string, byte[]>>(connection => Read(connection, keys), cancellationToken);

    public Task WriteAsync(IReadOnlyDictionary<string, byte[]> changes, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var rows = changes.Select(change => new StateRow(KeyOf(change.Key), change.Value, now)).ToArray();
        return writes.WriteAsync(transaction => transaction.Connection!.Execute(Upsert, rows, transaction), cancellationToken);
    }

    public Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var rows = keys.Select(key => new { Key = KeyOf(key) }).ToArray();
        return writes.WriteAsync(
            transaction => transaction.Connection!.Execute("DELETE FROM conversation_state WHERE key = @Key", rows, transaction),
            cancellationToken
        );
    }

    private Dictionary<string, byte[]> Read(IDbConnection connection, IReadOnlyCollection<string> keys)
    {
        // One statement a key: a turn reads two or three, and a prepared statement each is faster than a list of changing length.
        var found = new Dictionary<string, byte[]>(keys.Count, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var value = connection.ExecuteScalar<byte[]>(
                "SELECT value FROM conversation_state WHERE key = @Key",
                new { Key = KeyOf(key) }
            );
            if (value is not null)
                found[key] = value;
        }

        return found;
    }

    private string KeyOf(string key) => hash.Of("state", key);
}
