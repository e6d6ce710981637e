using System.Collections.Concurrent;

namespace AftercareBot.BotFramework.Tests.Connector;

/// <summary>A clock on which short waits are over at once and are written down. Long ones, which guard against hanging, never end.</summary>
internal sealed class InstantClock : TimeProvider
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(15);

    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime == Long)
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Waits.Enqueue(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
