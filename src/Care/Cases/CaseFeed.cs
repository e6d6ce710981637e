using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AftercareBot.Care.Cases;

/// <summary>The changes of cases as they are committed, to everyone who watches. It is a nudge to read anew, not a record.</summary>
public sealed class CaseFeed
{
    // A watcher that falls behind reads the list anew in any case; it need not see each change.
    private const int MostWaiting = 256;

    private readonly ConcurrentDictionary<Channel<CaseChange>, bool> watchers = new();

    /// <summary>How many are watching.</summary>
    public int Watchers => watchers.Count;

    /// <summary>
    /// The changes from now on, until cancelled. Watching begins with the call, not with the first read, so that a list read after
    /// the call misses nothing.
    /// </summary>
    public IAsyncEnumerable<CaseChange> Subscribe(CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<CaseChange>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest }
        );
        watchers[channel] = true;
        cancellationToken.Register(() => watchers.TryRemove(channel, out _));
        return ReadAsync(channel, cancellationToken);
    }

    /// <summary>Takes every change of this instance to the others; null while there are none.</summary>
    internal Action<CaseChange>? Forward { get; set; }

    internal void Publish(CaseChange change)
    {
        PublishHere(change);
        Forward?.Invoke(change);
    }

    /// <summary>A change that another instance made.</summary>
    internal void PublishHere(CaseChange change)
    {
        foreach (var watcher in watchers.Keys)
            watcher.Writer.TryWrite(change);
    }

    private async IAsyncEnumerable<CaseChange> ReadAsync(
        Channel<CaseChange> channel,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken))
                yield return change;
        }
        finally
        {
            watchers.TryRemove(channel, out _);
        }
    }
}
