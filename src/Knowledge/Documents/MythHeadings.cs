namespace AftercareBot.Knowledge;

/// <summary>
/// Sections that list misconceptions head each with the false statement itself; repeated as it stands it would teach the myth.
/// </summary>
internal static class MythHeadings
{
    private static readonly string[] Announcements =
    [
        "misconception",
        "myth",
        "mitos",
        "mito ",
        "ideas falsas",
        "ideas equivocadas",
        "falsas creencias",
    ];

    // A statement has a finite verb; the heading of a new topic ("Treating an Addiction") has none.
    private static readonly HashSet<string> Verbs = new(
        [
            "can",
            "cant",
            "cannot",
            "is",
            "isnt",
            "are",
            "arent",
            "will",
            "wont",
            "does",
            "doesnt",
            "do",
            "dont",
            "makes",
            "has",
            "have",
            "must",
            "should",
            "never",
            "always",
            "only",
            "puede",
            "puedes",
            "pueden",
            "es",
            "son",
            "esta",
            "hay",
            "nunca",
            "siempre",
            "causa",
            "sirve",
        ],
        StringComparer.Ordinal
    );

    public static bool Announces(string heading) =>
        Announcements.Any(a => heading.Contains(a, StringComparison.OrdinalIgnoreCase)) && !heading.EndsWith('?');

    public static bool IsStatement(string heading)
    {
        var words = Words.Of(heading);
        return words.Count > 2 && !heading.EndsWith('?') && words.Skip(1).Any(Verbs.Contains);
    }
}
