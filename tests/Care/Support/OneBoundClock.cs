namespace AftercareBot.Care.Tests.Support;

/// <summary>A clock on which one bound runs out and no other ever does, however slow the machine.</summary>
internal sealed class OneBoundClock : TimeProvider
{
    /// <summary>The time that passes.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(101);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime == Bound ? dueTime : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
