using Microsoft.Bot.Builder;

namespace AftercareBot.BotFramework.Tests.Builder;

/// <summary>Counts the reads and writes of a storage in memory.</summary>
internal sealed class CountingStorage : IStorage
{
    private readonly MemoryStorage inner = new();

    public int Reads { get; private set; }

    public int Writes { get; private set; }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Reads++;
        return inner.ReadAsync(keys, cancellationToken);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        Writes++;
        return inner.WriteAsync(changes, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
        inner.DeleteAsync(keys, cancellationToken);
}
