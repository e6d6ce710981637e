namespace AftercareBot.Knowledge;

/// <summary>
/// Where the ways of asking of one language point. Those that were not read beforehand are read when <see cref="ReadMissing"/> is
/// called, and come in all at once: until then, what is known is searched.
/// </summary>
internal sealed class MeaningIndex
{
    /// <summary>Lines of foreign documents that are read, headings first; a few seconds of one core.</summary>
    private const int MostRead = 4000;

    private readonly MeaningStore _store;
    private readonly string?[] _referGroups;
    private readonly List<(int Entry, List<string> Words)> _missing;
    private volatile Known _known;

    public MeaningIndex(MeaningStore store, SearchIndex index, IEnumerable<Document> documents)
    {
        (_store, _referGroups) = (store, index.ReferGroups);
        var (lines, headings, others) = (
            new List<MeaningLine>(),
            new List<(int, List<string>)>(),
            new List<(int, List<string>)>()
        );
        void Add(int entry, string text, List<(int, List<string>)> missing)
        {
            var words = Words.Of(text);
            if (store.Find(MeaningStore.KeyOf(words)) is { } vector)
                lines.Add(new MeaningLine(entry, vector));
            else if (words.Count > 0)
                missing.Add((entry, words));
        }

        for (var number = 0; number < index.Entries.Length; number++)
        {
            var entry = index.Entries[number].Entry;
            Add(number, entry.Heading, headings);
            foreach (var asked in entry.AlsoAsked)
                Add(number, asked, others);
        }

        var group = 0;
        foreach (var entry in documents.Where(d => d.IsOutside).SelectMany(d => d.Entries))
        {
            foreach (var asked in entry.AlsoAsked)
                Add(-1 - group, asked, others);
            group++;
        }

        _known = new Known([.. lines]);
        _missing = [.. headings.Concat(others).Take(MostRead)];
    }

    /// <summary>As many as are known now, in an order that only changes when missing ones come in.</summary>
    public ReadOnlySpan<MeaningLine> Lines => _known.Lines;

    /// <summary>Whether there is something to read.</summary>
    public bool IsMissingLines => _missing.Count > 0;

    /// <summary>Reads what was not read beforehand.</summary>
    public void ReadMissing(CancellationToken cancellationToken)
    {
        var read = new List<MeaningLine>(_missing.Count);
        foreach (var (entry, words) in _missing)
        {
            if (cancellationToken.IsCancellationRequested)
                return;
            if (_store.ReadAndRemember(words) is { } vector)
                read.Add(new MeaningLine(entry, vector));
        }

        if (read.Count > 0)
            _known = new Known([.. _known.Lines, .. read]);
        _missing.Clear();
    }

    /// <summary>The lines that are like a question; null when nothing can be compared.</summary>
    public MeaningHits? Find(IReadOnlyList<string> words)
    {
        var known = _known;
        return known.Lines.Length > 0 && _store.Read(words) is { } question
            ? new MeaningHits(known.Lines, known.Middles, question, _referGroups)
            : null;
    }

    /// <summary>The lines, and the middle of those of each entry and of each group outside.</summary>
    private sealed record Known(MeaningLine[] Lines)
    {
        public MeaningLine[] Middles { get; } =
        [
            .. Lines
                .GroupBy(line => line.Entry)
                .Select(group => new MeaningLine(group.Key, MeaningVector.Middle(group.Select(line => line.Vector)))),
        ];
    }
}
