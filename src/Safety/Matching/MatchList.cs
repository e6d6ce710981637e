namespace AftercareBot.Safety;

/// <summary>The matches of one message, and how far each pattern has been looked for, in buffers that are used again.</summary>
internal sealed class MatchList
{
    private PatternMatch[] found = new PatternMatch[64];
    private bool[] negated = new bool[64];
    private long[] reached = [];
    private int[] counts = [];
    private int[] seen = [];
    private int stamp;

    /// <summary>Enough that no repetition can hide a real match, few enough that none can cost much.</summary>
    public const int MostPerPattern = 16;

    public int Count { get; private set; }

    public PatternMatch this[int number] => found[number];

    public bool IsNegated(int number) => negated[number];

    public void Begin(int patterns, int words)
    {
        Count = 0;
        if (reached.Length < patterns)
        {
            reached = new long[patterns];
            counts = new int[patterns];
        }
        if (seen.Length < words)
            seen = new int[words];
        stamp++;
    }

    public void See(int word) => seen[word] = stamp;

    /// <summary>Whether the message holds the word.</summary>
    public bool Holds(int word) => seen[word] == stamp;

    /// <summary>Where to begin looking so that no window is walked twice; the end when all of it has been.</summary>
    public int Enter(int pattern, int begin, int end, int longest)
    {
        var mark = reached[pattern];
        if (mark >> 32 != stamp)
            counts[pattern] = 0;
        else if ((int)mark >= end)
            return end;
        else
            begin = Math.Max(begin, (int)mark - longest + 1);
        reached[pattern] = ((long)stamp << 32) | (uint)end;
        return counts[pattern] >= MostPerPattern ? end : begin;
    }

    /// <summary>Keeps a match and says how many the pattern has now.</summary>
    public int Add(PatternMatch match, bool isNegated)
    {
        for (var i = Count - 1; i >= 0 && found[i].Pattern == match.Pattern; i--)
            if (found[i] == match)
                return counts[match.Pattern];
        if (Count == found.Length)
        {
            Array.Resize(ref found, Count * 2);
            Array.Resize(ref negated, Count * 2);
        }
        found[Count] = match;
        negated[Count++] = isNegated;
        return ++counts[match.Pattern];
    }
}
