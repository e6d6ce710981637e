namespace AftercareBot.Knowledge;

/// <summary>Cuts a paragraph into sentences.</summary>
internal static class Sentences
{
    public static List<string> Of(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends(text, i, out var after))
                continue;
            Add(text[start..after]);
            start = after;
            i = after - 1;
        }

        Add(text[start..]);
        return sentences;

        void Add(string sentence)
        {
            if (sentence.Trim() is { Length: > 0 } trimmed)
                sentences.Add(trimmed);
        }
    }

    private static bool Ends(string text, int at, out int after)
    {
        after = at + 1;
        if (text[at] == '\n')
            return true;
        if (text[at] is not ('.' or '!' or '?' or '…'))
            return false;
        // Closing quotes, brackets and footnote numbers belong to the sentence: "toxic.1 He ended".
        while (after < text.Length && text[after] is '"' or '”' or '’' or ')' or '*' or '_' || IsFootnote(text, at, after))
            after++;
        if (after >= text.Length)
            return true;
        return char.IsWhiteSpace(text[after]) && StartsSentence(text, after) && !IsAbbreviation(text, at);
    }

    private static bool IsFootnote(string text, int at, int after) =>
        after < text.Length && char.IsAsciiDigit(text[after]) && at > 0 && char.IsLetter(text[at - 1]) && after - at < 3;

    private static bool StartsSentence(string text, int after)
    {
        while (after < text.Length && char.IsWhiteSpace(text[after]))
            after++;
        return after >= text.Length
            || char.IsUpper(text[after])
            || char.IsDigit(text[after])
            || text[after] is '¿' or '¡' or '"' or '“' or '*' or '(';
    }

    // "U.S. Centers", "Dr. Smith", "e.g. This".
    private static bool IsAbbreviation(string text, int at)
    {
        if (text[at] != '.')
            return false;
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text[start..at] is "Dr" or "Mr" or "Mrs" or "Ms" or "St" or "vs" or "e.g" or "i.e" or "Ud" or "Sr" or "Sra"
            || (at - start == 1 && char.IsUpper(text[start]));
    }
}
