namespace AftercareBot.Knowledge;

/// <summary>Splits text into folded words.</summary>
internal static class Words
{
    public const int MaxLength = 40;

    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        Span<char> buffer = stackalloc char[MaxLength];
        var reader = new WordEnumerator(text, buffer);
        while (reader.MoveNext())
            words.Add(new string(reader.Current));
        return words;
    }

    /// <summary>Words joined by one space: two texts that differ in case, accents or punctuation only are equal.</summary>
    public static string Normalize(ReadOnlySpan<char> text) => string.Join(' ', Of(text));
}
