using System.Collections.Concurrent;

namespace AftercareBot.BotFramework.Tests.Connector;

/// <summary>A clock on which short waits are over at once and are written down. Long ones, which guard against hanging, end only when a test says so.</summary>
internal sealed class InstantClock : TimeProvider
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(15);
    private volatile ITimer? guard;

    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    /// <summary>Ends the wait of the guard that was set last.</summary>
    public void EndGuard() => guard!.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new InstantTimer(
            this,
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)
        );
        timer.Change(dueTime, period);
        return timer;
    }

    private bool IsOver(TimeSpan wait, ITimer timer)
    {
        if (wait < TimeSpan.Zero)
            return false;
        if (wait == Long)
        {
            guard = timer;
            return false;
        }

        Waits.Enqueue(wait);
        return true;
    }

    private sealed class InstantTimer(InstantClock clock, ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            inner.Change(clock.IsOver(dueTime, inner) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
