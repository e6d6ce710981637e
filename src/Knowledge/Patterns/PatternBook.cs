namespace AftercareBot.Knowledge;

/// <summary>Patterns of one data file, in groups. A group is found when one of its patterns is and none of its exclusions.</summary>
internal sealed class PatternBook
{
    private const int Number = 0;
    private const string AnyGroup = "*";
    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<string, int> _prefixes;
    private readonly int _shortestPrefix;
    private readonly List<WordPattern> _patterns;

    internal PatternBook(Dictionary<string, int> words, Dictionary<string, int> prefixes, List<WordPattern> patterns)
    {
        (_words, _prefixes, _patterns) = (words, prefixes, patterns);
        _shortestPrefix = prefixes.Count == 0 ? int.MaxValue : prefixes.Keys.Min(p => p.Length);
        Groups = [.. patterns.Select(p => p.Group).Where(g => g != AnyGroup).Distinct(StringComparer.Ordinal)];
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
        if (Hits(text, AnyGroup, excludes: true))
            return found;
        foreach (var group in Groups)
        {
            if (Hits(text, group, excludes: false) && !Hits(text, group, excludes: true))
                found.Add(group);
        }

        return found;
    }

    /// <summary>The first group found, or null.</summary>
    public string? First(IReadOnlyList<string> words) => Find(words) is [var first, ..] ? first : null;

    public bool Any(IReadOnlyList<string> words) => First(words) is not null;

    private bool Hits(PatternText text, string group, bool excludes)
    {
        foreach (var pattern in _patterns)
        {
            if (pattern.Excludes == excludes && pattern.Group == group && pattern.Find(text) is not null)
                return true;
        }

        return false;
    }

    private PatternText Read(IReadOnlyList<string> words)
    {
        var symbols = new List<int>[words.Count];
        var all = new HashSet<int>();
        var prefixes = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var own = symbols[i] = [];
            if (_words.TryGetValue(word, out var id))
                own.Add(id);
            if (word.Length > 0 && char.IsDigit(word[0]))
                own.Add(Number);
            for (var length = _shortestPrefix; length <= word.Length; length++)
            {
                if (prefixes.TryGetValue(word.AsSpan(0, length), out var prefix))
                    own.Add(prefix);
            }

            all.UnionWith(own);
        }

        return new PatternText(symbols, all);
    }
}
