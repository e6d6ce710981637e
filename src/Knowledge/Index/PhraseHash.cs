namespace AftercareBot.Knowledge;

/// <summary>A 64-bit number for a sequence of words (FNV-1a), the same in every run.</summary>
internal static class PhraseHash
{
    public static ulong Of(IReadOnlyList<string> words)
    {
        var hash = 14695981039346656037UL;
        foreach (var word in words)
        {
            foreach (var c in word)
                hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }

        return hash;
    }
}
