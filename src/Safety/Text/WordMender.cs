namespace AftercareBot.Safety;

/// <summary>Reads words that are not written as the dictionary has them: slips, stretched letters, signs for letters, lost or added spaces.</summary>
internal sealed class WordMender(Vocabulary vocabulary)
{
    private const int LongestJoined = 40;
    private readonly TypoIndex typos = new(vocabulary);
    private readonly Segmenter segmenter = new(vocabulary);

    /// <summary>Joins "k y s" and "d i e"; says how many further raw words it took, 0 when the letters mean nothing together.</summary>
    public int JoinLetters(TokenList list, int at, Language language, Tokenizer tokenizer)
    {
        Span<char> joined = stackalloc char[LongestJoined];
        var count = 0;
        while (count < LongestJoined && at + count < list.RawCount && list.Raw[at + count] is { Length: 1 } letter)
            joined[count++] = list.Folded[letter.Start];
        if (count < 3)
            return 0;
        var word = vocabulary.Find(joined[..count]);
        if (word >= 0)
        {
            tokenizer.Emit(list, word, list.Raw[at], list.Raw[at + count - 1], language);
            return count - 1;
        }
        Span<int> parts = stackalloc int[Segmenter.MostParts];
        var found = segmenter.Split(joined[..count], parts);
        for (var i = 0; i < found; i++)
            tokenizer.Emit(list, parts[i], list.Raw[at], list.Raw[at + count - 1], language);
        return found > 0 ? count - 1 : 0;
    }

    /// <summary>The critical word that two neighbours spell together when a stray space has split it, or -1.</summary>
    public int JoinPair(TokenList list, int at)
    {
        var (first, second) = (list.Raw[at], list.Raw[at + 1]);
        if (
            first.HasDigit
            || second.HasDigit
            || first.Length + second.Length is < 4 or > 16
            || (first.Word >= 0 && second.Word >= 0)
        )
            return -1;
        Span<char> joined = stackalloc char[16];
        list.Letters(first).CopyTo(joined);
        list.Letters(second).CopyTo(joined[first.Length..]);
        var word = vocabulary.Find(joined[..(first.Length + second.Length)]);
        return word >= 0 && vocabulary[word].Critical ? word : -1;
    }

    /// <summary>Emits what an unknown word most likely is; as it stands when nothing fits.</summary>
    public void Mend(TokenList list, in RawWord raw, Language language, Tokenizer tokenizer)
    {
        if (raw.HasApostrophe && MendApostrophe(list, raw, language, tokenizer))
            return;
        if (raw.HasDigit || raw.HasSign)
        {
            MendSigns(list, raw, language, tokenizer);
            return;
        }
        var word = typos.Find(list.Letters(raw), language);
        if (word >= 0)
        {
            tokenizer.Emit(list, word, raw, raw, language);
            return;
        }
        Span<int> parts = stackalloc int[Segmenter.MostParts];
        var found = segmenter.Split(list.Letters(raw), parts);
        for (var i = 0; i < found; i++)
            tokenizer.Emit(list, parts[i], raw, raw, language);
        if (found == 0)
            Tokenizer.EmitUnknown(list, raw, -1);
    }

    /// <summary>The word whose letters were stretched, or -1.</summary>
    public int FindShortened(ReadOnlySpan<char> letters)
    {
        if (letters.Length > LongestJoined)
            return -1;
        Span<char> shorter = stackalloc char[LongestJoined];
        for (var keep = 2; keep >= 1; keep--)
            if (vocabulary.Find(SignReader.ShortenRuns(letters, keep, shorter)) is var found and >= 0)
                return found;
        return typos.FindSqueezed(letters);
    }

    private bool MendApostrophe(TokenList list, in RawWord raw, Language language, Tokenizer tokenizer)
    {
        var letters = list.Letters(raw);
        Span<char> plain = stackalloc char[Math.Min(letters.Length, LongestJoined)];
        var count = 0;
        foreach (var letter in letters)
            if (letter != '\'' && count < plain.Length)
                plain[count++] = letter;
        var word = vocabulary.Find(plain[..count]);
        if (word >= 0)
        {
            tokenizer.Emit(list, word, raw, raw, language);
            return true;
        }
        var cut = letters.LastIndexOf('\'');
        SplitAt(list, raw, cut, letters.Length - cut - 1 > 1 ? cut + 1 : letters.Length, language, tokenizer);
        return true;
    }

    private void MendSigns(TokenList list, in RawWord raw, Language language, Tokenizer tokenizer)
    {
        Span<char> read = stackalloc char[LongestJoined];
        var word = SignReader.Read(list.Letters(raw), vocabulary, read);
        if (word >= 0)
        {
            tokenizer.Emit(list, word, raw, raw, language);
            return;
        }
        var letters = list.Letters(raw);
        var cut = SignReader.FirstSeam(letters);
        if (cut <= 0)
        {
            Tokenizer.EmitUnknown(list, raw, -1);
            return;
        }
        SplitAt(list, raw, cut, char.IsAsciiLetterOrDigit(letters[cut]) ? cut : cut + 1, language, tokenizer);
    }

    private void SplitAt(TokenList list, in RawWord raw, int end, int restart, Language language, Tokenizer tokenizer)
    {
        ReadPart(list, raw.Start, end, language, tokenizer);
        if (restart < raw.Length)
            ReadPart(list, raw.Start + restart, raw.Length - restart, language, tokenizer);
    }

    private void ReadPart(TokenList list, int start, int length, Language language, Tokenizer tokenizer)
    {
        while (length > 0 && !char.IsAsciiLetterOrDigit(list.Folded[start]))
            (start, length) = (start + 1, length - 1);
        if (length <= 0)
            return;
        var part = new RawWord { Start = start, Length = length };
        foreach (var letter in list.Letters(part))
        {
            part.HasLetter |= char.IsAsciiLetter(letter);
            part.HasDigit |= char.IsAsciiDigit(letter);
            part.HasApostrophe |= letter == '\'';
            part.HasSign |= !char.IsAsciiLetterOrDigit(letter) && letter != '\'';
        }
        part.Word = vocabulary.Find(list.Letters(part));
        if (part.Word >= 0)
            tokenizer.Emit(list, part.Word, part, part, language);
        else if (!part.HasLetter && !part.HasSign)
            tokenizer.EmitNumber(list, part);
        else
            Mend(list, part, language, tokenizer);
    }
}
