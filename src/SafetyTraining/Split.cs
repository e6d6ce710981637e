namespace AftercareBot.SafetyTraining;

/// <summary>
/// The fixed split of the corpora, by who wrote them. Lines of one writer, and most of all of one file, answer each other; a split by line leaves
/// the answer on the other side, and the figures flatter.
/// </summary>
internal static class Split
{
    private static readonly string[] TuningWriters = ["alba", "harbor"];
    private static readonly string[] HeldWriters =
    [
        "anchor",
        "faro",
        "lantern",
        "loma",
        "meadow",
        "puente",
        "relay",
        "still",
        "switchyard",
    ];

    public static Part PartOf(string writer)
    {
        if (TuningWriters.Contains(writer, StringComparer.Ordinal))
            return Part.Tuning;
        return HeldWriters.Contains(writer, StringComparer.Ordinal) ? Part.Held : Part.Open;
    }
}
