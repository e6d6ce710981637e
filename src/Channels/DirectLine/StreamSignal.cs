using System.Threading.Channels;

namespace AftercareBot.Channels.DirectLine;

/// <summary>What one socket waits for.</summary>
internal sealed class StreamSignal(Action<StreamSignal> closed) : IDisposable
{
    private const int MostTransient = 16;

    // Null means "look into the store"; one such is enough however often it is said. Transient activities may be dropped.
    private readonly Channel<byte[]?> channel = Channel.CreateUnbounded<byte[]?>();
    private int isLookPending;

    /// <summary>Something was stored.</summary>
    public void Set()
    {
        if (Interlocked.Exchange(ref isLookPending, 1) == 0)
            channel.Writer.TryWrite(null);
    }

    /// <summary>A transient activity.</summary>
    public void Show(byte[] json)
    {
        if (channel.Reader.Count < MostTransient)
            channel.Writer.TryWrite(json);
    }

    /// <summary>Waits for the next; null means that the store has something new.</summary>
    public async ValueTask<byte[]?> NextAsync(CancellationToken cancellationToken)
    {
        var next = await channel.Reader.ReadAsync(cancellationToken);
        if (next is null)
            Volatile.Write(ref isLookPending, 0);
        return next;
    }

    /// <summary>The socket is closed.</summary>
    public void Dispose() => closed(this);
}
