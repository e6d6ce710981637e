namespace AftercareBot.Knowledge;

/// <summary>The few highest of many scores, in descending order; the lower number wins a tie, so that results repeat.</summary>
internal ref struct TopList(Span<(float Score, int Number)> slots)
{
    private readonly Span<(float Score, int Number)> _slots = slots;

    public int Count { get; private set; }

    public readonly (float Score, int Number) this[int index] => _slots[index];

    public void Offer(float score, int number)
    {
        if (Count == _slots.Length && !Before((score, number), _slots[Count - 1]))
            return;
        if (Count < _slots.Length)
            Count++;
        var at = Count - 1;
        while (at > 0 && Before((score, number), _slots[at - 1]))
        {
            _slots[at] = _slots[at - 1];
            at--;
        }

        _slots[at] = (score, number);
    }

    private static bool Before((float Score, int Number) a, (float Score, int Number) b) =>
        a.Score > b.Score || (a.Score == b.Score && a.Number < b.Number);
}
