using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps items in memory, as JSON: what is read is never the object that was written.</summary>
[SuppressMessage("Design", "MA0061", Justification = "The methods of the SDK's class have no default for the token.")]
public class MemoryStorage : IStorage
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, StoredItem> items = new(StringComparer.Ordinal);
    private long nextTag;

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (Find(key) is not { } stored || StateJson.Deserialize(stored.Json) is not { } item)
                continue;
            if (item is IStoreItem tagged)
                tagged.ETag = stored.ETag;
            found[key] = item;
        }
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An <see cref="IStoreItem"/> is not the version that is stored.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            var json = StateJson.Serialize(value);
            lock (gate)
            {
                if (value is IStoreItem tagged && items.TryGetValue(key, out var stored))
                    ThrowUnlessCurrent(tagged.ETag, stored.ETag);
                items[key] = new StoredItem(json, (nextTag++).ToString(CultureInfo.InvariantCulture));
            }
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (gate)
        {
            foreach (var key in keys)
                items.Remove(key);
        }
        return Task.CompletedTask;
    }

    private StoredItem? Find(string key)
    {
        lock (gate)
            return items.GetValueOrDefault(key);
    }

    [SuppressMessage("Usage", "MA0015", Justification = "The SDK's message is just this, and is looked for.")]
    private static void ThrowUnlessCurrent(string? given, string current)
    {
        if (given is "*" || string.Equals(given, current, StringComparison.Ordinal))
            return;
        throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {given}\r\nCurrent: {current}");
    }

    private sealed record StoredItem(byte[] Json, string ETag);
}
