namespace AftercareBot.Safety;

/// <summary>
/// Reads the lexicon: <c>[class] what it holds</c> heads a block of words and phrases with commas between; <c>[class !]</c> marks words on which a
/// rule may turn. In <c>spelling.txt</c> a line reads <c>short = written out</c>.
/// </summary>
internal sealed class LexiconReader(Vocabulary vocabulary, ClassNames classes, CharFolder folder, DataErrors errors)
{
    private readonly WordReader words = new(vocabulary, folder);
    private readonly List<(string Text, int Class, Language Language)> phrases = [];

    public void ReadSpelling(string file, string content, Language language)
    {
        var number = 0;
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || line[0] == '#')
                continue;
            var at = line.IndexOf('=');
            if (at <= 0 || line[(at + 1)..].IsWhiteSpace())
            {
                errors.Add(file, number, "expected “short = written out”");
                continue;
            }
            var full = words.Read(line[(at + 1)..].Trim().ToString(), language).ToArray();
            foreach (var shortForm in line[..at].ToString().Split(',', StringSplitOptions.TrimEntries))
                if (shortForm.Split(' ') is [var first, var second])
                    (vocabulary[Known(first, language)].Joins ??= []).Add((Known(second, language), full[0]));
                else
                    AddSpelling(words.Fold(shortForm), full, language);
        }
    }

    public void ReadClasses(string file, string content, Language language)
    {
        var (number, current, critical) = (0, -1, false);
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || line[0] == '#')
                continue;
            if (line[0] == '[')
                (current, critical) = ReadHeader(file, number, line);
            else if (current < 0)
                errors.Add(file, number, "words before the first [class]");
            else
                foreach (
                    var entry in line.ToString()
                        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
                    AddEntry(entry, current, critical, language);
        }
    }

    /// <summary>Files the phrases, once every single word and spelling is known.</summary>
    public void FinishPhrases()
    {
        foreach (var (text, number, language) in phrases)
        {
            var parts = words.Read(text, language).ToArray();
            if (parts.Length == 1)
            {
                AddClass(ref vocabulary[parts[0]], number, language);
                continue;
            }
            (vocabulary[parts[0]].Phrases ??= []).Add(new Phrase(parts, ClassSet.Of(number), language));
        }
    }

    private (int Class, bool Critical) ReadHeader(string file, int number, ReadOnlySpan<char> line)
    {
        var end = line.IndexOf(']');
        if (end < 2)
        {
            errors.Add(file, number, "expected “[class] what it holds”");
            return (-1, false);
        }
        var name = line[1..end].Trim().ToString();
        var critical = name.EndsWith('!');
        var found = classes.GetOrAdd(name.TrimEnd('!').Trim());
        if (found >= ClassSet.Capacity)
            errors.Add(file, number, $"more than {ClassSet.Capacity} classes");
        return (Math.Min(found, ClassSet.Capacity - 1), critical);
    }

    private void AddEntry(string entry, int number, bool critical, Language language)
    {
        if (entry.Contains(' ', StringComparison.Ordinal))
        {
            phrases.Add((entry, number, language));
            return;
        }
        ref var word = ref vocabulary[vocabulary.GetOrAdd(words.Fold(entry))];
        word.Known |= language;
        word.Critical |= critical;
        AddClass(ref word, number, language);
    }

    private int Known(string text, Language language)
    {
        var number = vocabulary.GetOrAdd(words.Fold(text));
        vocabulary[number].Known |= language;
        return number;
    }

    private static void AddClass(ref Word word, int number, Language language)
    {
        if (language == Language.English)
            word.English = word.English.Or(ClassSet.Of(number));
        else
            word.Spanish = word.Spanish.Or(ClassSet.Of(number));
    }

    private void AddSpelling(string shortForm, int[] full, Language language)
    {
        ref var word = ref vocabulary[vocabulary.GetOrAdd(shortForm)];
        word.Known |= language;
        if (language == Language.English)
            word.SpelledEnglish = full;
        else
            word.SpelledSpanish = full;
    }
}
