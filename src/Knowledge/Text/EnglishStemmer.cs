using System.Buffers;

namespace AftercareBot.Knowledge;

/// <summary>Inflections and the commonest derivations of English; irregular forms are in the lexicon.</summary>
internal sealed class EnglishStemmer : Stemmer
{
    public static readonly EnglishStemmer Instance = new();

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly (string Suffix, int MinStem, string Replacement)[] Derivations =
    [
        ("ization", 4, "iz"),
        ("isation", 4, "iz"),
        ("fulness", 3, "ful"),
        ("ousness", 3, "ous"),
        ("iveness", 3, "ive"),
        ("ations", 4, "ate"),
        ("ation", 4, "ate"),
        ("ator", 4, "ate"),
        ("ness", 4, ""),
        ("ment", 5, ""),
        ("ally", 4, "al"),
        ("edly", 4, ""),
        ("ingly", 4, ""),
        ("ly", 4, ""),
    ];

    protected override int Cut(Span<char> word, int length)
    {
        length = CutPlural(word, length);
        length = CutPast(word, length);
        length = CutDerivation(word, length);
        if (length > 3 && word[length - 1] == 'e')
            length--;
        if (length > 2 && word[length - 1] == 'y' && !IsVowel(word[length - 2]))
            word[length - 1] = 'i';
        return length;
    }

    private static int CutPlural(Span<char> word, int length)
    {
        ReadOnlySpan<char> w = word[..length];
        if (Ends(w, "sses", 2))
            return length - 2;
        if (Ends(w, "ies", 3))
        {
            word[length - 3] = 'y';
            return length - 2;
        }

        if (Ends(w, "xes", 2) || Ends(w, "ches", 2) || Ends(w, "shes", 2))
            return length - 2;
        return Ends(w, "s", 3) && !Ends(w, "ss", 1) && !Ends(w, "us", 1) && !Ends(w, "is", 1) ? length - 1 : length;
    }

    private static int CutPast(Span<char> word, int length)
    {
        ReadOnlySpan<char> w = word[..length];
        if (Ends(w, "ied", 2))
        {
            word[length - 3] = 'y';
            return length - 2;
        }

        var cut =
            Ends(w, "ing", 2) ? 3
            : Ends(w, "ed", 2) && !Ends(w, "eed", 1) ? 2
            : 0;
        if (cut == 0 || !HasVowel(w[..^cut]))
            return length;
        length -= cut;
        return IsDoubled(word, length) ? length - 1 : length;
    }

    private static int CutDerivation(Span<char> word, int length)
    {
        foreach (var (suffix, minStem, replacement) in Derivations)
        {
            if (!Ends(word[..length], suffix, minStem))
                continue;
            length -= suffix.Length;
            replacement.CopyTo(word[length..]);
            return length + replacement.Length;
        }

        return length;
    }

    private static bool IsDoubled(ReadOnlySpan<char> word, int length) =>
        length > 3 && word[length - 1] == word[length - 2] && word[length - 1] is not ('l' or 's' or 'z' or 'e' or 'o');

    private static bool HasVowel(ReadOnlySpan<char> word) => word.IndexOfAny(Vowels) >= 0;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
