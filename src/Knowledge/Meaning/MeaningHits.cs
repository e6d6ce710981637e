namespace AftercareBot.Knowledge;

/// <summary>What lies near a question by meaning.</summary>
internal sealed class MeaningHits
{
    /// <summary>How many entries are offered as candidates.</summary>
    public const int Most = 5;

    private const int Voters = 10;

    /// <summary>Likeness below the best at which an entry counts as far away.</summary>
    private const float Far = 0.3f;

    private readonly Dictionary<int, float> _likeness = [];
    private readonly Dictionary<int, float> _votes = [];
    private readonly Dictionary<int, float> _toMiddle = [];
    private readonly List<int> _best = [];
    private readonly float _outside;
    private readonly float _most;

    /// <summary>Compares a question with all ways of asking, and with the middle of those of each entry.</summary>
    public MeaningHits(
        ReadOnlySpan<MeaningLine> lines,
        ReadOnlySpan<MeaningLine> middles,
        MeaningVector question,
        string?[] referGroups
    )
    {
        var refer = new ReferHits(referGroups);
        var top = new TopList(stackalloc (float, int)[Voters]);
        for (var i = 0; i < lines.Length; i++)
        {
            var (entry, likeness) = (lines[i].Entry, lines[i].Vector.Likeness(question));
            refer.Offer(lines[i], likeness);
            if (lines[i].IsOutside)
            {
                _outside = Math.Max(_outside, likeness);
                continue;
            }

            top.Offer(likeness, i);
            ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                _likeness,
                entry,
                out _
            );
            known = Math.Max(known, likeness);
        }

        for (var i = 0; i < top.Count; i++)
        {
            var entry = lines[top[i].Number].Entry;
            _votes[entry] = _votes.GetValueOrDefault(entry) + (1f / Voters);
        }

        foreach (ref readonly var middle in middles)
        {
            var likeness = middle.Vector.Likeness(question);
            refer.OfferMiddle(middle, likeness);
            if (!middle.IsOutside)
                _toMiddle[middle.Entry] = likeness;
        }

        // Measured: the nearest line and the middle of all lines together find the entry more often than either.
        var entries = new TopList(stackalloc (float, int)[Most]);
        foreach (var (entry, likeness) in _likeness)
            entries.Offer(likeness + _toMiddle.GetValueOrDefault(entry), entry);
        for (var i = 0; i < entries.Count; i++)
            _best.Add(entries[i].Number);
        foreach (var likeness in _likeness.Values)
            _most = Math.Max(_most, likeness);
        (Refer, ReferCategory) = (refer.Signs(), refer.Category());
    }

    /// <summary>How the question lies between what is referred and what is answered.</summary>
    public ReferSigns Refer { get; }

    /// <summary>The nearest category to refer in; null when there is none.</summary>
    public string? ReferCategory { get; }

    /// <summary>The nearest entries, best first.</summary>
    public IReadOnlyList<int> Best => _best;

    public void Fill(int entry, ref Features features)
    {
        var likeness = _likeness.GetValueOrDefault(entry);
        features[Features.Meaning] = likeness;
        features[Features.Meaning + 1] = Math.Clamp(1 + ((likeness - _most) / Far), 0, 1);
        features[Features.Meaning + 2] = _best.Count > 0 && _best[0] == entry ? 1 : 0;
        features[Features.Meaning + 3] = _votes.GetValueOrDefault(entry);
        features[Features.Meaning + 4] = _outside;
        features[Features.Meaning + 5] = _toMiddle.GetValueOrDefault(entry);
    }
}
