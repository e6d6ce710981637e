namespace AftercareBot.Knowledge;

/// <summary>Collects, while a question is compared with all lines, what tells whether it is one to refer.</summary>
internal ref struct ReferHits(string?[] groups)
{
    private const int Voters = 12;

    /// <summary>Likeness over which the weight of a line falls to about a third.</summary>
    private const float Fade = 0.08f;

    private readonly (float Likeness, bool IsReferred)[] _nearest = new (float, bool)[Voters];
    private readonly float[] _lines = new float[groups.Length];
    private readonly float[] _middles = new float[groups.Length];
    private float _entryLine;
    private float _entryMiddle;
    private float _otherLine;

    public void Offer(MeaningLine line, float likeness)
    {
        var isReferred = line.IsOutside && groups[line.Group] is not null;
        if (!line.IsOutside)
            _entryLine = Math.Max(_entryLine, likeness);
        else if (isReferred)
            _lines[line.Group] = Math.Max(_lines[line.Group], likeness);
        else
            _otherLine = Math.Max(_otherLine, likeness);
        if (likeness <= _nearest[^1].Likeness)
            return;
        var at = Voters - 1;
        for (; at > 0 && _nearest[at - 1].Likeness < likeness; at--)
            _nearest[at] = _nearest[at - 1];
        _nearest[at] = (likeness, isReferred);
    }

    public void OfferMiddle(MeaningLine middle, float likeness)
    {
        if (!middle.IsOutside)
            _entryMiddle = Math.Max(_entryMiddle, likeness);
        else if (groups[middle.Group] is not null)
            _middles[middle.Group] = Math.Max(_middles[middle.Group], likeness);
    }

    public readonly ReferSigns Signs()
    {
        var (all, referred) = (0f, 0f);
        foreach (var (likeness, isReferred) in _nearest)
        {
            var weight = MathF.Exp((likeness - _nearest[0].Likeness) / Fade);
            all += weight;
            referred += isReferred ? weight : 0;
        }

        var (line, middle) = (Most(_lines), Most(_middles));
        return new ReferSigns(referred / all, line, line - _entryLine, middle, middle - _entryMiddle, line - _otherLine);
    }

    public readonly string? Category()
    {
        var (best, most) = ((string?)null, 0f);
        for (var group = 0; group < groups.Length; group++)
        {
            if (groups[group] is { } name && _lines[group] + _middles[group] > most)
                (best, most) = (name, _lines[group] + _middles[group]);
        }

        return best;
    }

    private static float Most(float[] likenesses)
    {
        var most = 0f;
        foreach (var likeness in likenesses)
            most = Math.Max(most, likeness);
        return most;
    }
}
