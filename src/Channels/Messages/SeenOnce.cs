namespace AftercareBot.Channels.Messages;

/// <summary>
/// Remembers what a provider has sent, in this process, so that its repeats are dropped. After a restart a repeat is taken again:
/// reading a message twice is better than not at all.
/// </summary>
internal sealed class SeenOnce(TimeProvider time)
{
    private const int Most = 20_000;

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, DateTimeOffset At)> order = new();

    /// <summary>True the first time.</summary>
    public bool IsNew(string id)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            while (order.TryPeek(out var oldest) && (oldest.At + Life < now || order.Count >= Most))
                seen.Remove(order.Dequeue().Id);
            if (!seen.Add(id))
                return false;
            order.Enqueue((id, now));
            return true;
        }
    }

    /// <summary>Forgets one whose handling failed, so that the provider's next try is taken.</summary>
    public void Forget(string id)
    {
        lock (gate)
            seen.Remove(id);
    }
}
