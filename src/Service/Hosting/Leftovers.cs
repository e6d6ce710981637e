namespace AftercareBot.Service.Hosting;

/// <summary>
/// Gives back what reading left behind. Reading the rules, the networks and the documents leaves nearly as much garbage as data, and most of the
/// objects that live for long: no collection of its own accord would come for it while the service is quiet.
/// </summary>
internal sealed class Leftovers : IDisposable
{
    /// <summary>The collection stops everything once, for some fifty milliseconds: not while the first messages wait for the start to end.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(3);

    private readonly ITimer timer;

    public Leftovers(TimeProvider time) =>
        timer = time.CreateTimer(static _ => Collect(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>After <see cref="Wait"/>; of several calls in that time, the last counts.</summary>
    public void ClearSoon() => timer.Change(Wait, Timeout.InfiniteTimeSpan);

    public void Dispose() => timer.Dispose();

    // The aggressive one alone gives the emptied room back to the system; the others keep it for new objects.
    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
