namespace AftercareBot.Knowledge;

/// <summary>The words of a text as the symbols of a <see cref="PatternBook"/>: a word may be several (itself, its prefixes).</summary>
internal sealed class PatternText(int[][] symbols, ulong[] all)
{
    public int Count => symbols.Length;

    /// <summary>Whether any of some symbols, a bit each, occurs.</summary>
    public bool HasAny(ulong[] symbolBits)
    {
        for (var i = 0; i < symbolBits.Length; i++)
        {
            if ((all[i] & symbolBits[i]) != 0)
                return true;
        }

        return false;
    }

    public bool Is(int position, int symbol) => Array.IndexOf(symbols[position], symbol) >= 0;
}
