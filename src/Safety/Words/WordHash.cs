using System.Runtime.CompilerServices;

namespace AftercareBot.Safety;

/// <summary>The 64-bit hash by which a word is known: FNV-1a over its letters, finished by a multiply so that all bits move.</summary>
internal static class WordHash
{
    private const ulong Prime = 0x100000001B3;
    private const ulong Basis = 0xCBF29CE484222325;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var letter in word)
            hash = (hash ^ letter) * Prime;
        return Finish(hash);
    }

    /// <summary>The hash of the word without the letter at <paramref name="skipped"/>.</summary>
    public static ulong Without(ReadOnlySpan<char> word, int skipped)
    {
        var hash = Basis;
        for (var i = 0; i < word.Length; i++)
            if (i != skipped)
                hash = (hash ^ word[i]) * Prime;
        return Finish(hash);
    }

    /// <summary>The hash of the word with every doubled letter made single.</summary>
    public static ulong Squeezed(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        for (var i = 0; i < word.Length; i++)
            if (i == 0 || word[i] != word[i - 1])
                hash = (hash ^ word[i]) * Prime;
        return Finish(hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong a, ulong b)
    {
        var mixed = (a ^ (b * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
        return mixed ^ (mixed >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong hash)
    {
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
