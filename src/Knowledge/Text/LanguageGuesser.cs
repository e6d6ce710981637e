namespace AftercareBot.Knowledge;

/// <summary>Guesses the language of a text from its commonest words, listed in <c>languages.txt</c>.</summary>
internal sealed class LanguageGuesser
{
    private readonly List<(string Language, HashSet<string> Words)> _languages = [];

    public static LanguageGuesser Read(string folder, List<KnowledgeProblem> problems)
    {
        var guesser = new LanguageGuesser();
        foreach (var (number, line) in DataFile.Lines(folder, "languages.txt", problems))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon == 2)
                guesser._languages.Add((line[..2], new HashSet<string>(Words.Of(line.AsSpan(3)), StringComparer.Ordinal)));
            else
                problems.Add(
                    new KnowledgeProblem("languages.txt", number, "A line is a two-letter language, a colon and its words.")
                );
        }

        return guesser;
    }

    /// <summary>The language whose words are clearly the most; null when none is.</summary>
    public string? Guess(IReadOnlyList<string> words)
    {
        var (best, bestCount, nextCount) = ((string?)null, 0, 0);
        foreach (var (language, common) in _languages)
        {
            var count = 0;
            foreach (var word in words)
            {
                if (common.Contains(word))
                    count++;
            }

            if (count > bestCount)
                (best, bestCount, nextCount) = (language, count, bestCount);
            else if (count > nextCount)
                nextCount = count;
        }

        return bestCount > nextCount ? best : null;
    }

    /// <summary>How many of the words are among the commonest of a language.</summary>
    public int Count(string language, IReadOnlyList<string> words) =>
        _languages.Find(l => l.Language == language).Words is { } common ? words.Count(common.Contains) : 0;

    /// <summary>Whether most letters are of an alphabet that neither English nor Spanish uses.</summary>
    public static bool IsOtherScript(string text)
    {
        var (latin, other) = (0, 0);
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            if (c < 0x250)
                latin++;
            else
                other++;
        }

        return other > latin;
    }
}
