namespace AftercareBot.Safety;

/// <summary>Reads the words that data files are written in: folded, and written out in full as a message would be.</summary>
internal sealed class WordReader(Vocabulary vocabulary, CharFolder folder)
{
    /// <summary>The numbers of the words in the text; new words become known words of the language.</summary>
    public List<int> Read(string text, Language language)
    {
        var found = new List<int>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var number = vocabulary.GetOrAdd(Fold(part));
            vocabulary[number].Known |= language;
            var spelled = language == Language.Spanish ? vocabulary[number].SpelledSpanish : vocabulary[number].SpelledEnglish;
            if (spelled is null)
                found.Add(number);
            else
                found.AddRange(spelled);
        }
        return found;
    }

    public string Fold(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[Math.Min(text.Length, 80)];
        var count = 0;
        foreach (var letter in text)
        {
            var plain = folder.Fold(letter);
            if (count < folded.Length && (char.IsAsciiLetterOrDigit(plain) || plain == '\''))
                folded[count++] = plain;
        }
        return folded[..count].ToString();
    }
}
