namespace AftercareBot.Safety;

/// <summary>How common a word or class is in ordinary talk: a pattern is looked for at its rarest part.</summary>
internal static class PatternCosts
{
    private static readonly HashSet<string> Common = new(
        (
            "i me my you he she they we it a an the to of in on at for and or but is am are was be been have has had do did "
            + "not no so that this what how if with all can will would going get got just out up "
            + "yo me mi tu te el la los las un una de en a al y o que se es no lo le con por para ya si su he ha voy va esta estoy"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> CommonClasses = new(
        ["i", "you", "they", "not", "number", "take", "want", "will", "now", "be", "have", "light", "all", "go", "get", "it"],
        StringComparer.Ordinal
    );

    public static int OfWord(string word) => Common.Contains(word) ? 60 : 2;

    public static int OfClass(string name) => CommonClasses.Contains(name) ? 80 : 12;
}
