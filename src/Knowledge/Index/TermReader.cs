namespace AftercareBot.Knowledge;

/// <summary>Turns text into term numbers, adding new words to the vocabulary.</summary>
internal sealed class TermReader(Vocabulary vocabulary)
{
    private readonly List<Surface> _surfaces = [];
    private readonly List<int> _terms = [];

    /// <summary>How often each word was seen, by its number.</summary>
    public List<int> Counts { get; } = [];

    /// <summary>The words last read.</summary>
    public ReadOnlySpan<Surface> Surfaces => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_surfaces);

    /// <summary>The terms in order; valid until the next call.</summary>
    public IReadOnlyList<int> Read(ReadOnlySpan<char> text)
    {
        _surfaces.Clear();
        _terms.Clear();
        Span<char> buffer = stackalloc char[Words.MaxLength];
        var words = new WordEnumerator(text, buffer);
        while (words.MoveNext())
        {
            var id = vocabulary.Surface(words.Current);
            while (Counts.Count <= id)
                Counts.Add(0);
            Counts[id]++;
            _surfaces.Add(vocabulary.SurfaceAt(id));
        }

        vocabulary.Terms(
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_surfaces),
            _terms,
            static (terms, term, _) => terms.Add(term)
        );
        return _terms;
    }
}
