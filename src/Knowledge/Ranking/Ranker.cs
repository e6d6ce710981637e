namespace AftercareBot.Knowledge;

/// <summary>Orders candidates and says how likely the best is right.</summary>
internal sealed class Ranker(ModelPart model)
{
    public const int ProbabilityFeatures = Features.Count + 14;

    public static readonly string[] ProbabilityNames =
    [
        .. Features.Names,
        "bias",
        "rank",
        "margin",
        "unknown-share",
        "typo-share",
        "length",
        "matched-mass",
        "names-topic",
        "names-other-drug",
        "same-file",
        "intent-best",
        "intent-margin",
        "meaning-best",
        "meaning-margin",
    ];

    /// <summary>Best first; a tie goes to the earlier entry, so that the same question always gives the same order.</summary>
    public List<Candidate> Rank(SearchIndex index, Query query, Intents intents)
    {
        var candidates = Searcher.Find(index, query, intents);
        var reader = new FeatureReader(index, query, intents);
        foreach (var candidate in candidates)
        {
            reader.Read(candidate);
            candidate.Rank = Dot(model.Rank, candidate.Features);
        }

        Sort(candidates);
        return candidates;
    }

    /// <summary>
    /// The same list, with the entries nearest in meaning, in the order of both. Of this thread's last <see cref="Rank"/>; what the
    /// first pass measured is not measured again.
    /// </summary>
    public List<Candidate> RankAgain(SearchIndex index, Query query, Intents intents, List<Candidate> ranked, MeaningHits hits)
    {
        var candidates = ranked.ConvertAll(c => new Candidate(c.Entry, c.Bm25) { Features = c.Features });
        var reader = new FeatureReader(index, query, intents);
        foreach (var entry in hits.Best)
        {
            if (candidates.Exists(c => c.Entry == entry))
                continue;
            var candidate = new Candidate(entry, Searcher.EntrySum(entry));
            reader.Read(candidate);
            candidates.Add(candidate);
        }

        foreach (var candidate in candidates)
        {
            hits.Fill(candidate.Entry, ref candidate.Features);
            candidate.Rank = Dot(model.Rank, candidate.Features);
        }

        Sort(candidates);
        return candidates;
    }

    /// <summary>Probabilities that the first candidate, and that one of the first three, is right.</summary>
    public (double First, double FirstThree) Probability(SearchIndex index, Query query, List<Candidate> ranked)
    {
        if (ranked.Count == 0)
            return (0, 0);
        Span<float> values = stackalloc float[ProbabilityFeatures];
        FillProbabilityFeatures(index, query, ranked, values);
        return (ChanceNet.Probability(values, model.First), ChanceNet.Probability(values, model.FirstThree));
    }

    internal static void FillProbabilityFeatures(SearchIndex index, Query query, List<Candidate> ranked, Span<float> values)
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
        values[Features.Count + 5] = MathF.Log(1 + query.Terms.Length) / 3;
        values[Features.Count + 6] = MathF.Log(1 + (query.Mass * best.Features[4])) / 3;
        foreach (var term in query.Terms)
        {
            if (term.Term >= 0 && term.Term == index.TopicTerm)
                values[Features.Count + 7] = 1;
            else if (term.IsDrug)
                values[Features.Count + 8] = 1;
        }

        var (most, second) = (0f, 0f);
        foreach (var candidate in ranked)
        {
            var chance = candidate.Features[Features.Intent];
            second = Math.Max(second, Math.Min(most, chance));
            most = Math.Max(most, chance);
        }

        var (nearest, nearestOther) = (0f, 0f);
        foreach (var candidate in ranked)
        {
            var likeness = candidate.Features[Features.Meaning];
            nearest = Math.Max(nearest, likeness);
            if (candidate != best)
                nearestOther = Math.Max(nearestOther, likeness);
        }

        values[Features.Count + 12] = nearest;
        values[Features.Count + 13] = best.Features[Features.Meaning] - nearestOther;
        values[Features.Count + 10] = most;
        values[Features.Count + 11] = most - second;
        var file = index.Entries[best.Entry].Document.File;
        for (var i = 1; i < 3 && i < ranked.Count; i++)
            values[Features.Count + 9] += index.Entries[ranked[i].Entry].Document.File == file ? 0.5f : 0;
    }

    private static void Sort(List<Candidate> candidates) =>
        candidates.Sort(static (a, b) => a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank) : a.Entry.CompareTo(b.Entry));

    private static float Dot(float[] weights, Features features)
    {
        var sum = 0f;
        for (var i = 0; i < Features.Count; i++)
            sum += weights[i] * features[i];
        return sum;
    }
}
