namespace AftercareBot.Care.Storage;

/// <summary>Works that wait for the writer, in order, the urgent ones ahead.</summary>
internal sealed class WorkQueue : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<QueuedWork> urgent = new();
    private readonly Queue<QueuedWork> ordinary = new();
    private readonly ManualResetEventSlim available = new(initialState: false, spinCount: 0);
    private bool closed;

    public void Add(QueuedWork work) => Add(ordinary, work, wakes: true);

    public void AddUrgent(QueuedWork work) => Add(urgent, work, wakes: true);

    /// <summary>As <see cref="Add(QueuedWork)"/>, but the writer sleeps on until another work or <see cref="Wake"/> wakes it.</summary>
    public void AddQuietly(QueuedWork work) => Add(ordinary, work, wakes: false);

    /// <summary>Wakes the writer if something waits.</summary>
    public void Wake()
    {
        lock (gate)
        {
            if (urgent.Count > 0 || ordinary.Count > 0)
                available.Set();
        }
    }

    /// <summary>Waits for works and moves up to <paramref name="most"/> of them into <paramref name="batch"/>.</summary>
    /// <returns>False when the queue is closed and empty.</returns>
    public bool Take(List<QueuedWork> batch, int most)
    {
        while (true)
        {
            available.Wait();
            lock (gate)
            {
                while (batch.Count < most && (urgent.TryDequeue(out var work) || ordinary.TryDequeue(out work)))
                    batch.Add(work);
                if (urgent.Count == 0 && ordinary.Count == 0 && !closed)
                    available.Reset();
                if (batch.Count > 0)
                    return true;
                if (closed)
                    return false;
            }
        }
    }

    public void Close()
    {
        lock (gate)
        {
            closed = true;
            available.Set();
        }
    }

    public void Dispose() => available.Dispose();

    private void Add(Queue<QueuedWork> queue, QueuedWork work, bool wakes)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, typeof(CareDatabase));
            queue.Enqueue(work);
            if (wakes)
                available.Set();
        }
    }
}
