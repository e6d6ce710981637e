namespace AftercareBot.Knowledge;

/// <summary>What kind of answer a question asks for (how long, is it safe, why, who…), from the patterns of its language.</summary>
internal sealed class QuestionKinds(PatternBook book)
{
    private readonly Dictionary<string, int> _bits = book
        .Groups.Select((name, i) => (name, i))
        .ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);

    public uint Of(IReadOnlyList<string> words)
    {
        var kinds = 0u;
        foreach (var group in book.Find(words))
            kinds |= 1u << _bits[group];
        return kinds;
    }
}
