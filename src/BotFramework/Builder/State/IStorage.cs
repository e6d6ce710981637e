namespace Microsoft.Bot.Builder;

/// <summary>Keeps items by key. The last writer wins, except for an <see cref="IStoreItem"/> with a tag.</summary>
public interface IStorage
{
    /// <summary>Reads items; keys that are not there are absent from the result.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes items.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes items; keys that are not there are no error.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
