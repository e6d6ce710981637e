namespace AftercareBot.Knowledge;

/// <summary>What a search brought.</summary>
/// <param name="First">Probability that the first candidate is right.</param>
/// <param name="FirstThree">Probability that one of the first three is.</param>
internal sealed record Found(
    SearchIndex Index,
    Query Query,
    List<Candidate> Ranked,
    ModelPart Model,
    double First,
    double FirstThree
)
{
    /// <summary>A stored question, word for word, is at least this sure; the rest is for two that share the words.</summary>
    private const double ExactProbability = 0.97;

    private const double OutsideProbability = 0.03;

    /// <summary>Likewise <see cref="First"/>, as it was before the question was read for its meaning: what is referred goes by that.</summary>
    public double FirstByWords { get; init; }

    /// <summary>Learned probability that the question must be referred.</summary>
    public float Refer { get; init; }

    /// <summary>Likewise, by words and meaning together; null when the question was not read for its meaning.</summary>
    public double? ReferByMeaning { get; init; }

    /// <summary>The likeliest category for that; null when the documents name none.</summary>
    public string? ReferCategory { get; init; }

    public bool IsExact { get; private init; }

    public IndexedEntry Top => Index.Entries[Ranked[0].Entry];

    /// <summary>The same, knowing that a reviewer said no entry answers it.</summary>
    public Found AsOutside(string? referCategory) =>
        this with
        {
            First = Math.Min(First, OutsideProbability),
            FirstThree = Math.Min(FirstThree, OutsideProbability),
            Refer = referCategory is null ? 0 : 1,
            ReferByMeaning = null,
            ReferCategory = referCategory,
        };

    /// <summary>The same with the entries that store this very question in front.</summary>
    public Found WithExact(int[] entries)
    {
        var ranked = new List<Candidate>(Ranked.Count);
        foreach (var entry in entries)
            ranked.Add(Ranked.Find(c => c.Entry == entry) ?? new Candidate(entry, 0));
        ranked.AddRange(Ranked.Where(c => !entries.Contains(c.Entry)));
        var first = Math.Max(First, ExactProbability);
        return this with { Ranked = ranked, First = first, FirstThree = Math.Max(first, FirstThree), IsExact = true };
    }
}
