namespace AftercareBot.Knowledge;

/// <summary>Completes a question that leans on the one before: "and with alcohol?".</summary>
internal static class FollowUpReader
{
    private const int MostTerms = 5;
    private const float CarriedCertainty = 0.6f;

    public static bool LeansOnLast(LanguageData data, Query query) =>
        query.Terms.Length <= MostTerms && data.FollowUp.Any(query.Words);

    /// <summary>The question with the terms of the last entry's heading added; a drug named now takes the place of the one before.</summary>
    public static Query Resolve(SearchIndex index, Query query, int lastEntry)
    {
        var heading = index.Phrases[index.Entries[lastEntry].FirstPhrase];
        var namesDrug = query.Terms.Any(t => t.IsDrug && t.Term != index.TopicTerm);
        var terms = query.Terms.ToList();
        foreach (var term in heading.Terms)
        {
            var isDrug = index.Vocabulary.ClassOf(term) == "drug";
            if ((isDrug && namesDrug) || terms.Exists(t => t.Term == term))
                continue;
            terms.Add(new QueryTerm(term, index.Weights[term] * CarriedCertainty, 1, false));
        }

        var mass = terms.Sum(t => t.Weight);
        return new Query
        {
            Words = query.Words,
            Terms = [.. terms],
            Kinds = query.Kinds == 0 ? heading.Kinds : query.Kinds,
            Hash = query.Hash,
            IntentKeys = [.. query.IntentKeys, .. terms.Select(t => IntentFeatures.OfTerm(t.Term)).Except(query.IntentKeys)],
            Mass = mass,
            UnknownShare = mass > 0 ? query.UnknownShare * query.Mass / mass : 0,
            TypoShare = query.TypoShare,
        };
    }
}
