namespace AftercareBot.Knowledge;

/// <summary>Number, gender, clitics and the common verb endings of Spanish, on words without accents.</summary>
internal sealed class SpanishStemmer : Stemmer
{
    public static readonly SpanishStemmer Instance = new();

    private static readonly string[] Clitics =
    [
        "melo",
        "mela",
        "selo",
        "sela",
        "telo",
        "tela",
        "los",
        "las",
        "les",
        "lo",
        "la",
        "le",
        "me",
        "te",
        "se",
        "nos",
    ];

    // Longest first, so that the first hit is the whole ending.
    private static readonly (string Suffix, int MinStem)[] Endings =
    [
        ("aciones", 3),
        ("imientos", 3),
        ("amientos", 3),
        ("imiento", 3),
        ("amiento", 3),
        ("ieramos", 3),
        ("aremos", 3),
        ("eremos", 3),
        ("iremos", 3),
        ("abamos", 3),
        ("acion", 3),
        ("iendo", 2),
        ("ieron", 2),
        ("iera", 3),
        ("aron", 3),
        ("aran", 3),
        ("eran", 3),
        ("iran", 3),
        ("aria", 3),
        ("eria", 3),
        ("iria", 3),
        ("ando", 2),
        ("amos", 3),
        ("emos", 3),
        ("imos", 3),
        ("mente", 4),
        ("aba", 3),
        ("ado", 2),
        ("ada", 2),
        ("ido", 2),
        ("ida", 3),
        ("ara", 3),
        ("era", 4),
        ("ira", 4),
        ("are", 3),
        ("ere", 4),
        ("ire", 4),
        ("ian", 3),
        ("ia", 4),
        ("ar", 2),
        ("er", 3),
        ("ir", 3),
        ("an", 3),
        ("en", 3),
        ("o", 3),
        ("a", 3),
        ("e", 3),
    ];

    protected override int Cut(Span<char> word, int length)
    {
        length = CutClitic(word, length);
        length = CutPlural(word, length);
        foreach (var (suffix, minStem) in Endings)
        {
            if (Ends(word[..length], suffix, minStem))
                return length - suffix.Length;
        }

        return length;
    }

    // "tomarlo", "dejándola": a pronoun glued to an infinitive or gerund.
    private static int CutClitic(ReadOnlySpan<char> word, int length)
    {
        foreach (var clitic in Clitics)
        {
            if (!Ends(word[..length], clitic, 4))
                continue;
            var verb = word[..(length - clitic.Length)];
            if (
                Ends(verb, "ar", 2)
                || Ends(verb, "er", 2)
                || Ends(verb, "ir", 2)
                || Ends(verb, "ando", 2)
                || Ends(verb, "iendo", 2)
            )
                return verb.Length;
        }

        return length;
    }

    private static int CutPlural(Span<char> word, int length)
    {
        ReadOnlySpan<char> w = word[..length];
        if (Ends(w, "ces", 2))
        {
            word[length - 3] = 'z';
            return length - 2;
        }

        if (Ends(w, "ones", 3) || Ends(w, "ades", 3) || Ends(w, "ores", 3) || Ends(w, "ales", 3))
            return length - 2;
        return Ends(w, "s", 3) && !Ends(w, "is", 2) ? length - 1 : length;
    }
}
