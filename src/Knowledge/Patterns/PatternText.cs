namespace AftercareBot.Knowledge;

/// <summary>The words of a text as the symbols of a <see cref="PatternBook"/>: a word may be several (itself, its prefixes).</summary>
internal sealed class PatternText(int[][] symbols, ulong[] all)
{
    public int Count => symbols.Length;

    public bool Has(int symbol) => (all[symbol >> 6] & (1UL << (symbol & 63))) != 0;

    public bool Is(int position, int symbol) => Array.IndexOf(symbols[position], symbol) >= 0;
}
