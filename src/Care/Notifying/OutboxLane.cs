using AftercareBot.Care.Alerts;

namespace AftercareBot.Care.Notifying;

/// <summary>The places for one level of urgency: a less urgent level can never take them.</summary>
internal sealed class OutboxLane(AlertLevel level, int places)
{
    private int taken;

    public AlertLevel Level => level;

    public int Free => places - Volatile.Read(ref taken);

    public void Enter() => Interlocked.Increment(ref taken);

    public void Leave() => Interlocked.Decrement(ref taken);
}
