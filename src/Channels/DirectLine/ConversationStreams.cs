namespace AftercareBot.Channels.DirectLine;

/// <summary>Wakes the sockets of a conversation when something was added to it.</summary>
internal sealed class ConversationStreams
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<StreamSignal>> signals = new(StringComparer.Ordinal);

    /// <summary>How many sockets are open.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return signals.Values.Sum(list => list.Count);
        }
    }

    /// <summary>A signal that is set whenever the conversation grows; dispose it when the socket closes.</summary>
    public StreamSignal Subscribe(string conversationId)
    {
        var signal = new StreamSignal(closed => Remove(conversationId, closed));
        lock (gate)
        {
            if (!signals.TryGetValue(conversationId, out var list))
                signals[conversationId] = list = [];
            list.Add(signal);
        }

        return signal;
    }

    /// <summary>Takes the news to the other instances; null while there are none.</summary>
    public Action<string>? Forward { get; set; }

    /// <summary>Tells the sockets, here and on other instances, that there is something new.</summary>
    public void Wake(string conversationId)
    {
        WakeHere(conversationId);
        Forward?.Invoke(conversationId);
    }

    /// <summary>Tells every socket of this instance to look: something may have been missed.</summary>
    public void WakeAll()
    {
        StreamSignal[] woken;
        lock (gate)
            woken = [.. signals.Values.SelectMany(list => list)];
        foreach (var signal in woken)
            signal.Set();
    }

    /// <summary>Tells the sockets of this instance.</summary>
    public void WakeHere(string conversationId)
    {
        StreamSignal[] woken;
        lock (gate)
            woken = signals.TryGetValue(conversationId, out var list) ? [.. list] : [];
        foreach (var signal in woken)
            signal.Set();
    }

    /// <summary>Shows an activity that is not kept, such as typing, to whoever is connected.</summary>
    public void Show(string conversationId, byte[] json)
    {
        StreamSignal[] shown;
        lock (gate)
            shown = signals.TryGetValue(conversationId, out var list) ? [.. list] : [];
        foreach (var signal in shown)
            signal.Show(json);
    }

    private void Remove(string conversationId, StreamSignal signal)
    {
        lock (gate)
        {
            if (!signals.TryGetValue(conversationId, out var list))
                return;
            list.Remove(signal);
            if (list.Count == 0)
                signals.Remove(conversationId);
        }
    }
}
