namespace AftercareBot.Safety;

/// <summary>Reads letters written as digits or signs (k1ll, d!e, $uicide, k.ll, k-pin) where that gives a word the data know.</summary>
internal static class SignReader
{
    private const string Masks = ".*-_+";

    /// <summary>The word that the letters and signs stand for, or -1.</summary>
    public static int Read(ReadOnlySpan<char> letters, Vocabulary vocabulary, Span<char> buffer)
    {
        if (letters.Length > buffer.Length || letters.Length < 2 || IsAmountWithUnit(letters, vocabulary))
            return -1;
        var joined = vocabulary.Find(Keep(letters, buffer));
        if (joined >= 0 && IsWord(vocabulary, joined))
            return joined;
        foreach (var one in "il")
            if (vocabulary.Find(Decode(letters, one, buffer)) is var decoded and >= 0 && IsWord(vocabulary, decoded))
                return decoded;
        return Unmask(letters, vocabulary, buffer);
    }

    /// <summary>Where a word that stands for nothing known falls apart: at a sign, or between digits and letters; 0 when nowhere.</summary>
    public static int FirstSeam(ReadOnlySpan<char> letters)
    {
        for (var i = 1; i < letters.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(letters[i]) && letters[i] != '\'' && !IsDecimal(letters, i))
                return i;
            if (char.IsAsciiDigit(letters[i]) != char.IsAsciiDigit(letters[i - 1]) && char.IsAsciiLetterOrDigit(letters[i - 1]))
                if (letters[i] != '\'')
                    return i;
        }
        return 0;
    }

    public static ReadOnlySpan<char> ShortenRuns(ReadOnlySpan<char> letters, int keep, Span<char> buffer)
    {
        var (count, run) = (0, 0);
        for (var i = 0; i < letters.Length; i++)
        {
            run = i > 0 && letters[i] == letters[i - 1] ? run + 1 : 1;
            var length = run;
            for (var j = i + 1; j < letters.Length && letters[j] == letters[i]; j++)
                length++;
            if (length < 3 || run <= keep)
                buffer[count++] = letters[i];
        }
        return buffer[..count];
    }

    private static bool IsDecimal(ReadOnlySpan<char> letters, int at) =>
        letters[at] == '.' && at + 1 < letters.Length && char.IsAsciiDigit(letters[at - 1]) && char.IsAsciiDigit(letters[at + 1]);

    private static bool IsAmountWithUnit(ReadOnlySpan<char> letters, Vocabulary vocabulary)
    {
        var digits = 0;
        while (digits < letters.Length && (char.IsAsciiDigit(letters[digits]) || letters[digits] == '.'))
            digits++;
        return digits > 0 && digits < letters.Length && vocabulary.Find(letters[digits..]) >= 0;
    }

    private static bool IsWord(Vocabulary vocabulary, int word) => vocabulary[word].Known != Language.None;

    private static ReadOnlySpan<char> Keep(ReadOnlySpan<char> letters, Span<char> buffer)
    {
        var count = 0;
        foreach (var letter in letters)
            if (char.IsAsciiLetterOrDigit(letter))
                buffer[count++] = letter;
        return buffer[..count];
    }

    private static ReadOnlySpan<char> Decode(ReadOnlySpan<char> letters, char one, Span<char> buffer)
    {
        var count = 0;
        foreach (var letter in letters)
        {
            var decoded = letter switch
            {
                '0' => 'o',
                '1' or '!' or '|' => one,
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' or '+' => 't',
                '8' => 'b',
                _ => letter,
            };
            if (char.IsAsciiLetterOrDigit(decoded))
                buffer[count++] = decoded;
        }
        return buffer[..count];
    }

    /// <summary>One or two masked letters (k.ll, s**cide) read as the only critical word that fits.</summary>
    private static int Unmask(ReadOnlySpan<char> letters, Vocabulary vocabulary, Span<char> buffer)
    {
        letters.CopyTo(buffer);
        var word = buffer[..letters.Length];
        var mask = word.IndexOfAny(Masks);
        if (mask <= 0 || word.Length < 3 || word.ContainsAnyInRange('0', '9'))
            return -1;
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            word[mask] = letter;
            var second = word.IndexOfAny(Masks);
            var found = second < 0 ? FindCritical(word, vocabulary) : FillSecond(word, second, vocabulary);
            if (found >= 0)
                return found;
        }
        return -1;
    }

    private static int FillSecond(Span<char> word, int second, Vocabulary vocabulary)
    {
        var sign = word[second];
        var found = -1;
        for (var letter = 'a'; letter <= 'z' && found < 0; letter++)
        {
            word[second] = letter;
            found = FindCritical(word, vocabulary);
        }
        word[second] = sign;
        return found;
    }

    private static int FindCritical(ReadOnlySpan<char> word, Vocabulary vocabulary)
    {
        var found = vocabulary.Find(word);
        return found >= 0 && vocabulary[found].Critical ? found : -1;
    }
}
