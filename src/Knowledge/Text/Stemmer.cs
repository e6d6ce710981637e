namespace AftercareBot.Knowledge;

/// <summary>Cuts a folded word down to what its inflections share. Works in place on a copy.</summary>
internal abstract class Stemmer
{
    public static Stemmer For(string language) => language == "es" ? SpanishStemmer.Instance : EnglishStemmer.Instance;

    public string Stem(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word.Length > Words.MaxLength)
            return new string(word);
        Span<char> buffer = stackalloc char[Words.MaxLength + 2];
        word.CopyTo(buffer);
        var length = Cut(buffer, word.Length);
        return new string(buffer[..length]);
    }

    protected abstract int Cut(Span<char> word, int length);

    protected static bool Ends(ReadOnlySpan<char> word, string suffix, int minStem) =>
        word.Length - suffix.Length >= minStem && word.EndsWith(suffix, StringComparison.Ordinal);
}
