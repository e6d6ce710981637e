namespace AftercareBot.Knowledge;

/// <summary>A sequence of words to look for; the syntax is in the room's README.</summary>
/// <param name="FromStart">Whether it must begin with the first word.</param>
/// <param name="ToEnd">Whether it must end with the last word.</param>
internal sealed record WordPattern(string Group, bool Excludes, PatternElement[] Elements, bool FromStart, bool ToEnd)
{
    private readonly ulong[][] _places = Places(Elements);

    /// <summary>The words matched, end exclusive; null when it does not occur.</summary>
    public (int Start, int End)? Find(PatternText text)
    {
        if (!Possible(text))
            return null;
        var last = FromStart ? 0 : text.Count - 1;
        for (var start = 0; start <= last; start++)
        {
            var end = Match(text, start, 0);
            if (end >= 0)
                return (start, end);
        }

        return null;
    }

    // Most patterns share no word with most texts; this settles them without trying positions.
    private bool Possible(PatternText text)
    {
        foreach (var place in _places)
        {
            if (!text.HasAny(place))
                return false;
        }

        return true;
    }

    // By place that must be filled: the symbols that can begin it, a bit each. The place with the fewest comes first.
    private static ulong[][] Places(PatternElement[] elements) =>
        [
            .. elements
                .Where(e => !e.Optional && e.Gap == 0)
                .OrderBy(e => e.Alternatives.Length)
                .Select(e =>
                {
                    var bits = new ulong[(e.Alternatives.Max(a => a[0]) >> 6) + 1];
                    foreach (var alternative in e.Alternatives)
                        bits[alternative[0] >> 6] |= 1UL << (alternative[0] & 63);
                    return bits;
                }),
        ];

    private int Match(PatternText text, int position, int index)
    {
        if (index == Elements.Length)
            return !ToEnd || position == text.Count ? position : -1;
        var element = Elements[index];
        if (element.Gap > 0)
            return MatchGap(text, position, index, element.Gap);

        foreach (var alternative in element.Alternatives)
        {
            if (!Follows(text, position, alternative))
                continue;
            var end = Match(text, position + alternative.Length, index + 1);
            if (end >= 0)
                return end;
        }

        return element.Optional ? Match(text, position, index + 1) : -1;
    }

    private int MatchGap(PatternText text, int position, int index, int gap)
    {
        for (var skip = 0; skip <= gap && position + skip <= text.Count; skip++)
        {
            var end = Match(text, position + skip, index + 1);
            if (end >= 0)
                return end;
        }

        return -1;
    }

    private static bool Follows(PatternText text, int position, int[] symbols)
    {
        if (position + symbols.Length > text.Count)
            return false;
        for (var i = 0; i < symbols.Length; i++)
        {
            if (!text.Is(position + i, symbols[i]))
                return false;
        }

        return true;
    }
}
