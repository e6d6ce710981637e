using System.Threading.Channels;

namespace AftercareBot.Care.Storage;

/// <summary>Wakes a worker in the moment that something is committed for it.</summary>
internal abstract class WakeSignal
{
    private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Wake() => wakes.Writer.TryWrite(true);

    /// <summary>Waits for a wake, or until the time has passed.</summary>
    public async Task WaitAsync(TimeSpan most, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        using var enough = new CancellationTokenSource(most, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellationToken);
        try
        {
            await wakes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time has passed, which is as good as a wake.
        }
    }
}
