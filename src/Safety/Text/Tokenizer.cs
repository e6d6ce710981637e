namespace AftercareBot.Safety;

/// <summary>
/// Reads a message into tokens: folds it, mends spelling, obfuscation and spacing, writes short forms out in full, and gives every word
/// the classes that the lexicon knows it by. One pass, in time linear in the length of the text.
/// </summary>
internal sealed class Tokenizer(Vocabulary vocabulary, CharFolder folder, int numberClass, int manyClass)
{
    /// <summary>From here on a number of tablets is no ordinary dose.</summary>
    private const int Many = 8;

    private readonly WordMender mender = new(vocabulary);

    /// <summary>Adds the tokens of one message; the language decides between readings that differ.</summary>
    public void Append(ReadOnlySpan<char> text, TokenList list)
    {
        var firstRaw = list.RawCount;
        Folding.Fold(text, folder, list);
        var language = LookUp(list, firstRaw);
        list.Language = language;
        var firstToken = list.Count;
        for (var i = firstRaw; i < list.RawCount; i++)
            i += Read(list, i, language);
        MarkPhrases(list, firstToken, language);
    }

    private Language LookUp(TokenList list, int firstRaw)
    {
        var balance = 0;
        for (var i = firstRaw; i < list.RawCount; i++)
        {
            ref var raw = ref list.Raw[i];
            raw.Word = vocabulary.Find(list.Letters(raw));
            if (raw.Word < 0 && raw.HasRun && !raw.HasDigit && !raw.HasSign)
                raw.Word = mender.FindShortened(list.Letters(raw));
            if (raw.Word < 0)
                continue;
            var known = vocabulary[raw.Word].Known;
            if (known == Language.English)
                balance++;
            else if (known == Language.Spanish)
                balance--;
        }
        return balance switch
        {
            > 0 => Language.English,
            < 0 => Language.Spanish,
            _ => Language.Both,
        };
    }

    /// <summary>Reads one raw word, or several that belong together; says how many more it took.</summary>
    private int Read(TokenList list, int at, Language language)
    {
        var raw = list.Raw[at];
        if (raw.Length == 1 && raw.HasLetter)
        {
            var taken = mender.JoinLetters(list, at, language, this);
            if (taken > 0)
                return taken;
        }
        else if (at + 1 < list.RawCount && mender.JoinPair(list, at) is var joined and >= 0)
        {
            Emit(list, joined, raw, list.Raw[at + 1], language);
            return 1;
        }
        if (raw.Word >= 0 && FindJoin(list, at) is var whole and >= 0)
        {
            Emit(list, whole, raw, list.Raw[at + 1], language);
            return 1;
        }
        if (raw.Word >= 0)
            Emit(list, raw.Word, raw, raw, language);
        else if (!raw.HasLetter)
            EmitNumber(list, raw);
        else
            mender.Mend(list, raw, language, this);
        return 0;
    }

    private int FindJoin(TokenList list, int at)
    {
        if (vocabulary[list.Raw[at].Word].Joins is not { } joins || at + 1 >= list.RawCount)
            return -1;
        foreach (var (second, whole) in joins)
            if (list.Raw[at + 1].Word == second)
                return whole;
        return -1;
    }

    public void Emit(TokenList list, int word, in RawWord first, in RawWord last, Language language)
    {
        var spelled = vocabulary[word].SpelledIn(language);
        if (spelled is null)
        {
            EmitAs(list, word, first, last, language);
            return;
        }
        foreach (var part in spelled)
            EmitAs(list, part, first, last, language);
    }

    public static void EmitUnknown(TokenList list, in RawWord raw, int ofClass)
    {
        ref var token = ref list.Add();
        token.Word = -1;
        token.Hash = WordHash.Squeezed(list.Letters(raw));
        token.Classes = ofClass >= 0 ? ClassSet.Of(ofClass) : default;
        Place(ref token, list, raw, raw);
    }

    public void EmitNumber(TokenList list, in RawWord raw)
    {
        EmitUnknown(list, raw, numberClass);
        if (IsMany(list.Letters(raw)))
            list.Tokens[list.Count - 1].Classes = list.Tokens[list.Count - 1].Classes.Or(ClassSet.Of(manyClass));
    }

    private static bool IsMany(ReadOnlySpan<char> digits) =>
        digits.Length is 2 or 3 or 4
            ? int.TryParse(
                digits,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out _
            )
                && digits[0] != '0'
            : digits.Length == 1 && digits[0] - '0' >= Many;

    private void EmitAs(TokenList list, int word, in RawWord first, in RawWord last, Language language)
    {
        ref readonly var known = ref vocabulary[word];
        ref var token = ref list.Add();
        token.Word = word;
        token.Hash = known.Hash;
        token.Classes = known.ClassesIn(language);
        if (char.IsAsciiDigit(known.Text[0]))
            token.Classes = token.Classes.Or(ClassSet.Of(numberClass)).Or(IsMany(known.Text) ? ClassSet.Of(manyClass) : default);
        Place(ref token, list, first, last);
    }

    private static void Place(ref Token token, TokenList list, in RawWord first, in RawWord last)
    {
        token.FoldedStart = first.Start;
        token.FoldedLength = last.Start + last.Length - first.Start;
        token.Start = list.Origins[first.Start];
        token.End = list.Origins[last.Start + last.Length - 1] + 1;
    }

    private void MarkPhrases(TokenList list, int firstToken, Language language)
    {
        var tokens = list.Tokens;
        for (var i = firstToken; i < list.Count; i++)
        {
            if (tokens[i].Word < 0 || vocabulary[tokens[i].Word].Phrases is not { } phrases)
                continue;
            foreach (var phrase in phrases)
                if ((phrase.Language & language) != Language.None || language == Language.Both)
                    MarkPhrase(tokens.AsSpan(i, list.Count - i), phrase);
        }
    }

    private static void MarkPhrase(Span<Token> tokens, Phrase phrase)
    {
        if (tokens.Length < phrase.Words.Length)
            return;
        for (var i = 1; i < phrase.Words.Length; i++)
            if (tokens[i].Word != phrase.Words[i])
                return;
        for (var i = 0; i < phrase.Words.Length; i++)
        {
            tokens[i].Classes = tokens[i].Classes.Or(phrase.Classes);
            tokens[i].Continues |= i > 0;
        }
    }
}
