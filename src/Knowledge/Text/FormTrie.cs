namespace AftercareBot.Knowledge;

/// <summary>Multi-word forms of the lexicon, looked up by the stems of a text; the longest wins.</summary>
internal sealed class FormTrie
{
    private readonly Dictionary<(int Node, int Stem), int> _steps = [];
    private readonly Dictionary<int, int> _terms = [];
    private int _nodes = 1;

    public void Add(ReadOnlySpan<int> stems, int term)
    {
        var node = 0;
        foreach (var stem in stems)
        {
            if (!_steps.TryGetValue((node, stem), out var next))
            {
                next = _nodes++;
                _steps.Add((node, stem), next);
            }

            node = next;
        }

        _terms[node] = term;
    }

    /// <summary>How many words the longest form at the start takes, and its term; zero words when none starts here.</summary>
    public (int Length, int Term) Longest(ReadOnlySpan<Surface> surfaces)
    {
        var (length, found, node) = (0, Surface.None, 0);
        for (var i = 0; i < surfaces.Length && _steps.TryGetValue((node, surfaces[i].Stem), out node); i++)
        {
            if (_terms.TryGetValue(node, out var term))
                (length, found) = (i + 1, term);
        }

        return (length, found);
    }
}
