namespace AftercareBot.Channels.DirectLine;

/// <summary>
/// The ends of conversations that are not on disk, in order. A place is given once and never a lower one after it, so that no
/// reader's watermark passes an activity that it has not seen. Places are microseconds since 1970, moved up where two would share
/// one: after a restart they go on behind those that were given out and never saved.
/// </summary>
internal sealed class UnsavedActivities(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, UnsavedTail> tails = new(StringComparer.Ordinal);
    private long lastPlace;

    /// <summary>Adds an activity to the end.</summary>
    /// <returns>It, and whether the caller has to write: false when somebody who writes already takes it along.</returns>
    public (UnsavedActivity Added, bool MustWrite) Add(string conversationId, byte[] json)
    {
        var added = new UnsavedActivity(json);
        lock (gate)
        {
            if (!tails.TryGetValue(conversationId, out var tail))
                tails[conversationId] = tail = new UnsavedTail();
            // Once the disk has kept one waiting, the next is not kept waiting too.
            var isStuck = tail.Activities.Exists(activity => activity.IsShown);
            tail.Activities.Add(added);
            if (isStuck)
                Show(tail, added);
            var mustWrite = !tail.IsWriting;
            tail.IsWriting = true;
            return (added, mustWrite);
        }
    }

    /// <summary>Everything to write, what failed before first. Empty when nothing is new; then the caller writes no more.</summary>
    public IReadOnlyList<UnsavedActivity> TakeForWriting(string conversationId)
    {
        lock (gate)
        {
            var tail = tails[conversationId];
            if (tail.Activities.TrueForAll(activity => activity.IsTried))
            {
                tail.IsWriting = false;
                if (tail.Activities.Count == 0)
                    tails.Remove(conversationId);
                return [];
            }

            foreach (var activity in tail.Activities)
                activity.IsTried = true;
            return [.. tail.Activities];
        }
    }

    /// <summary>The activity's place behind <paramref name="last"/>, the last that is on disk.</summary>
    public long PlaceBehind(UnsavedActivity activity, long last)
    {
        lock (gate)
        {
            if (activity.Place <= last)
                activity.Place = NextPlace(last);
            return activity.Place;
        }
    }

    /// <summary>Lets readers see the conversation up to the activity, whatever becomes of the disk.</summary>
    public void Show(string conversationId, UnsavedActivity upTo)
    {
        lock (gate)
        {
            if (tails.TryGetValue(conversationId, out var tail) && tail.Activities.Contains(upTo))
                Show(tail, upTo);
        }
    }

    /// <summary>They are on disk.</summary>
    public void Saved(string conversationId, IReadOnlyList<UnsavedActivity> saved)
    {
        lock (gate)
            tails[conversationId].Activities.RemoveRange(0, saved.Count);
        foreach (var activity in saved)
            activity.SetReadable();
    }

    /// <summary>What readers see of the conversation's end behind a place.</summary>
    public IReadOnlyList<StoredActivity> ShownAfter(string conversationId, long place)
    {
        lock (gate)
            return tails.TryGetValue(conversationId, out var tail)
                ?
                [
                    .. tail
                        .Activities.Where(activity => activity.IsShown && activity.Place > place)
                        .Select(activity => new StoredActivity(activity.Place, activity.Json)),
                ]
                : [];
    }

    private void Show(UnsavedTail tail, UnsavedActivity upTo)
    {
        foreach (var activity in tail.Activities)
        {
            if (activity.Place == 0)
                activity.Place = NextPlace(0);
            activity.IsShown = true;
            activity.SetReadable();
            if (activity == upTo)
                return;
        }
    }

    private long NextPlace(long last)
    {
        var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        return lastPlace = Math.Max(now, Math.Max(last, lastPlace) + 1);
    }
}
