namespace AftercareBot.Knowledge;

/// <summary>The entries that hold a term, in ascending order, with what the term is worth in each.</summary>
/// <param name="Impacts">Saturated BM25F frequency in 1/<see cref="Scale"/>; the top bit says that a question field holds the term.</param>
internal sealed record Postings(int[] Entries, ushort[] Impacts)
{
    public const int Scale = 0x7fff;
    public const ushort InQuestion = 0x8000;

    public static readonly Postings Empty = new([], []);

    public static float Impact(ushort packed) => (packed & Scale) * (1f / Scale);

    /// <summary>The packed impact in an entry; 0 when it does not hold the term.</summary>
    public ushort In(int entry)
    {
        var at = Array.BinarySearch(Entries, entry);
        return at < 0 ? (ushort)0 : Impacts[at];
    }
}
