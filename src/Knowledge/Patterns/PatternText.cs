namespace AftercareBot.Knowledge;

/// <summary>The words of a text as the symbols of a <see cref="PatternBook"/>: a word may be several (itself, its prefixes).</summary>
internal sealed class PatternText(List<int>[] symbols, HashSet<int> all)
{
    public int Count => symbols.Length;

    public bool Has(int symbol) => all.Contains(symbol);

    public bool Is(int position, int symbol) => symbols[position].Contains(symbol);
}
