namespace AftercareBot.Knowledge;

/// <summary>Orders candidates and says how likely the best is right.</summary>
internal sealed class Ranker(ModelPart model)
{
    public const int ProbabilityFeatures = Features.Count + 7;

    public static readonly string[] ProbabilityNames =
    [
        .. Features.Names,
        "bias",
        "rank",
        "margin",
        "unknown-share",
        "typo-share",
        "length",
        "mass",
    ];

    /// <summary>Best first; a tie goes to the earlier entry, so that the same question always gives the same order.</summary>
    public List<Candidate> Rank(SearchIndex index, Query query, Exclusion exclusion)
    {
        var candidates = Searcher.Find(index, query, exclusion);
        var reader = new FeatureReader(index, query, exclusion);
        foreach (var candidate in candidates)
        {
            reader.Read(candidate);
            candidate.Rank = Dot(model.Rank, candidate.Features);
        }

        candidates.Sort(static (a, b) => a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank) : a.Entry.CompareTo(b.Entry));
        return candidates;
    }

    /// <summary>Probabilities that the first candidate, and that one of the first three, is right.</summary>
    public (double First, double FirstThree) Probability(Query query, List<Candidate> ranked)
    {
        if (ranked.Count == 0)
            return (0, 0);
        Span<float> values = stackalloc float[ProbabilityFeatures];
        FillProbabilityFeatures(query, ranked, values);
        return (Logistic(values, model.First), Logistic(values, model.FirstThree));
    }

    internal static void FillProbabilityFeatures(Query query, List<Candidate> ranked, Span<float> values)
    {
        var best = ranked[0];
        for (var i = 0; i < Features.Count; i++)
            values[i] = best.Features[i];
        var next = ranked.Count > 1 ? ranked[1].Rank : 0;
        values[Features.Count] = 1;
        values[Features.Count + 1] = best.Rank / 10;
        values[Features.Count + 2] = Math.Min(best.Rank - next, 5) / 5;
        values[Features.Count + 3] = query.UnknownShare;
        values[Features.Count + 4] = query.TypoShare;
        values[Features.Count + 5] = MathF.Log(1 + query.Terms.Count) / 3;
        values[Features.Count + 6] = MathF.Log(1 + query.Mass) / 4;
    }

    private static float Dot(float[] weights, Features features)
    {
        var sum = 0f;
        for (var i = 0; i < Features.Count; i++)
            sum += weights[i] * features[i];
        return sum;
    }

    private static double Logistic(ReadOnlySpan<float> values, float[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] * weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
