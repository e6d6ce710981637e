namespace AftercareBot.Knowledge;

/// <summary>Patterns of one data file, in groups. A group is found when one of its patterns is and none of its exclusions.</summary>
internal sealed class PatternBook
{
    private const int Number = 0;
    private const string AnyGroup = "*";
    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<string, int> _prefixes;
    private readonly int _shortestPrefix;
    private readonly WordPattern[] _exceptions;
    private readonly (WordPattern[] Found, WordPattern[] Excluded)[] _groups;
    private readonly int _symbolCount;

    internal PatternBook(Dictionary<string, int> words, Dictionary<string, int> prefixes, List<WordPattern> patterns)
    {
        (_words, _prefixes) = (words, prefixes);
        _symbolCount = words.Count + prefixes.Count + 1;
        _shortestPrefix = prefixes.Count == 0 ? int.MaxValue : prefixes.Keys.Min(p => p.Length);
        Groups = [.. patterns.Select(p => p.Group).Where(g => g != AnyGroup).Distinct(StringComparer.Ordinal)];
        _exceptions = [.. patterns.Where(p => p.Group == AnyGroup && p.Excludes)];
        _groups =
        [
            .. Groups.Select(g =>
                (
                    patterns.Where(p => p.Group == g && !p.Excludes).ToArray(),
                    patterns.Where(p => p.Group == g && p.Excludes).ToArray()
                )
            ),
        ];
    }

    /// <summary>Names of the groups, in the order of the file.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>Words that patterns name, to correct misspellings towards.</summary>
    public IEnumerable<string> Vocabulary => _words.Keys;

    public bool Knows(string word) => _words.ContainsKey(word);

    /// <summary>Every group found, in the order of the file.</summary>
    public List<string> Find(IReadOnlyList<string> words)
    {
        var found = new List<string>();
        var text = Read(words);
        if (Hits(text, _exceptions))
            return found;
        for (var group = 0; group < _groups.Length; group++)
        {
            if (IsFound(text, group))
                found.Add(Groups[group]);
        }

        return found;
    }

    /// <summary>The first group found, or null.</summary>
    public string? First(IReadOnlyList<string> words)
    {
        var text = Read(words);
        if (Hits(text, _exceptions))
            return null;
        for (var group = 0; group < _groups.Length; group++)
        {
            if (IsFound(text, group))
                return Groups[group];
        }

        return null;
    }

    /// <summary>The groups found, a bit each, the first group lowest.</summary>
    public uint Bits(IReadOnlyList<string> words)
    {
        var bits = 0u;
        var text = Read(words);
        for (var group = 0; group < _groups.Length; group++)
            bits |= IsFound(text, group) ? 1u << group : 0;
        return bits;
    }

    public bool Any(IReadOnlyList<string> words) => First(words) is not null;

    private bool IsFound(PatternText text, int group) => Hits(text, _groups[group].Found) && !Hits(text, _groups[group].Excluded);

    private static bool Hits(PatternText text, WordPattern[] patterns)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Find(text) is not null)
                return true;
        }

        return false;
    }

    private PatternText Read(IReadOnlyList<string> words)
    {
        var symbols = new int[words.Count][];
        var all = new ulong[(_symbolCount >> 6) + 1];
        var prefixes = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<int> own = stackalloc int[Words.MaxLength + 2];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var count = 0;
            if (_words.TryGetValue(word, out var id))
                own[count++] = id;
            if (word.Length > 0 && char.IsDigit(word[0]))
                own[count++] = Number;
            for (var length = _shortestPrefix; length <= Math.Min(word.Length, Words.MaxLength); length++)
            {
                if (prefixes.TryGetValue(word.AsSpan(0, length), out var prefix))
                    own[count++] = prefix;
            }

            symbols[i] = count == 0 ? [] : own[..count].ToArray();
            foreach (var symbol in symbols[i])
                all[symbol >> 6] |= 1UL << (symbol & 63);
        }

        return new PatternText(symbols, all);
    }
}
