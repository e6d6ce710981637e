namespace AftercareBot.Safety;

/// <summary>What the data know of one word.</summary>
internal struct Word
{
    public string Text;
    public ulong Hash;
    public ClassSet English;
    public ClassSet Spanish;

    /// <summary>Languages in which it is a word of its own: it is not taken for a misspelling.</summary>
    public Language Known;

    /// <summary>A word on which a rule may turn: worth finding through obfuscation, missing spaces and typing slips.</summary>
    public bool Critical;

    /// <summary>How it reads in full, in English; null when as it stands.</summary>
    public int[]? SpelledEnglish;

    /// <summary>How it reads in full, in Spanish; null when as it stands.</summary>
    public int[]? SpelledSpanish;

    /// <summary>Words that make another word when they follow it: "my self".</summary>
    public List<(int Second, int Whole)>? Joins;

    /// <summary>Phrases of the lexicon that begin with it.</summary>
    public List<Phrase>? Phrases;

    public readonly ClassSet ClassesIn(Language language) =>
        language switch
        {
            Language.English => English.IsEmpty ? Spanish : English,
            Language.Spanish => Spanish.IsEmpty ? English : Spanish,
            _ => English.Or(Spanish),
        };

    public readonly int[]? SpelledIn(Language language)
    {
        var (own, other) = language == Language.Spanish ? (SpelledSpanish, SpelledEnglish) : (SpelledEnglish, SpelledSpanish);
        if (own is not null || Text.Length < 3)
            return own;
        // "plz" in a Spanish message is still English; but a word of the message's own language stays as it stands.
        return (Known & language) != Language.None ? null : other;
    }
}
