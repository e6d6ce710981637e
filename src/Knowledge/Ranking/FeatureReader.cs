namespace AftercareBot.Knowledge;

/// <summary>Measures how well one entry fits a question.</summary>
internal sealed class FeatureReader(SearchIndex index, Query query, Intents intents)
{
    private readonly Accumulator _phraseSums = Searcher.PhraseSums;
    private readonly float _queryNorm = MathF.Sqrt(query.Terms.Sum(t => t.Weight * t.Weight));

    public void Read(Candidate candidate)
    {
        ref var features = ref candidate.Features;
        features[0] = query.Mass > 0 ? Math.Min(1, candidate.Bm25 / query.Mass) : 0;
        ReadPhrases(candidate.Entry, ref features);
        ReadCoverage(candidate.Entry, ref features);
        intents.Fill(candidate.Entry, ref features);
        features[14] = features[1] * features[1];
        features[15] = features[4] * features[6];
    }

    private void ReadPhrases(int entry, ref Features features)
    {
        var indexed = index.Entries[entry];
        var (best, second, bestPhrase, kinds) = (0f, 0f, (Phrase?)null, 0u);
        for (var i = indexed.FirstPhrase; i < indexed.FirstPhrase + indexed.PhraseCount; i++)
        {
            // The heading is the first phrase. No other can be better than the weight it shares with the question.
            if (i > indexed.FirstPhrase && _phraseSums[i] * index.PhraseScale[i] <= second * _queryNorm)
                continue;
            var phrase = index.Phrases[i];
            var likeness = Likeness(phrase);
            if (phrase.IsHeading)
            {
                features[3] = likeness;
                kinds |= phrase.Kinds;
            }

            if (likeness > best)
                (second, best, bestPhrase) = (best, likeness, phrase);
            else if (likeness > second)
                second = likeness;
        }

        features[1] = best;
        features[2] = second;
        if (bestPhrase is null)
            return;
        kinds |= bestPhrase.Kinds;
        features[6] = PhraseCovered(bestPhrase);
        features[12] = Order(bestPhrase);
        var own = index.Kinds.Own;
        features[16] = (query.Kinds & own) != 0 && (kinds & own) == 0 ? 1 : 0;
        var (asked, answered) = (query.Kinds & ~own, kinds & ~own);
        if (asked == 0 || answered == 0)
            return;
        features[7] = (asked & answered) != 0 ? 1 : 0;
        features[8] = 1 - features[7];
    }

    private float Likeness(Phrase phrase)
    {
        if (phrase.Norm <= 0 || _queryNorm <= 0)
            return 0;
        var dot = 0f;
        foreach (var term in query.Terms)
        {
            if (term.Term == Surface.None)
                continue;
            dot += Match(phrase, term, out var matched) * term.Weight * (matched >= 0 ? index.Weights[matched] : 0);
        }

        return Math.Min(1, dot / (phrase.Norm * _queryNorm));
    }

    private float Match(Phrase phrase, QueryTerm term, out int matched)
    {
        matched = Surface.None;
        if (Array.IndexOf(phrase.Terms, term.Term) >= 0)
        {
            matched = term.Term;
            return term.Certainty;
        }

        if (!index.Near.TryGetValue(term.Term, out var near))
            return 0;
        var best = 0f;
        foreach (var other in near)
        {
            if (other.Weight > best && Array.IndexOf(phrase.Terms, other.Term) >= 0)
                (best, matched) = (other.Weight, other.Term);
        }

        return best * term.Certainty;
    }

    private float PhraseCovered(Phrase phrase)
    {
        var (covered, whole) = (0f, 0f);
        foreach (var term in phrase.Terms)
        {
            whole += index.Weights[term];
            covered += index.Weights[term] * Asked(term);
        }

        return whole > 0 ? covered / whole : 0;
    }

    private float Asked(int phraseTerm)
    {
        var best = 0f;
        foreach (var term in query.Terms)
        {
            if (term.Term == phraseTerm)
                return term.Certainty;
            if (term.Term == Surface.None || !index.Near.TryGetValue(term.Term, out var near))
                continue;
            foreach (var other in near)
            {
                if (other.Term == phraseTerm)
                    best = Math.Max(best, other.Weight * term.Certainty);
            }
        }

        return best;
    }

    // "X causes Y" and "Y causes X" hold the same terms; only their order tells them apart.
    private float Order(Phrase phrase)
    {
        var (kept, pairs, previous) = (0, 0, -1);
        foreach (var term in query.Terms)
        {
            var at = term.Term == Surface.None ? -1 : Array.IndexOf(phrase.Terms, term.Term);
            if (at < 0)
                continue;
            if (previous >= 0)
            {
                pairs++;
                if (at > previous)
                    kept++;
            }

            previous = at;
        }

        return pairs == 0 ? 0.5f : (float)kept / pairs;
    }

    private void ReadCoverage(int entry, ref Features features)
    {
        var (byQuestions, byAll, gap, heaviest) = (0f, 0f, 0f, 0f);
        foreach (var term in query.Terms)
        {
            var (inQuestions, anywhere) = term.Term == Surface.None ? (0f, 0f) : Holds(entry, term);
            byQuestions += term.Weight * inQuestions;
            byAll += term.Weight * anywhere;
            gap = Math.Max(gap, term.Weight * (1 - anywhere));
            heaviest = Math.Max(heaviest, term.Weight);
            if (!term.IsDrug || term.Term == index.TopicTerm)
                continue;
            features[9] = Math.Max(features[9], 1 - anywhere);
            features[10] = Math.Max(features[10], 1 - inQuestions);
        }

        if (query.Mass <= 0)
            return;
        features[4] = byQuestions / query.Mass;
        features[5] = byAll / query.Mass;
        features[13] = gap / Math.Max(heaviest, 0.01f);
        features[11] = ExtraDrug(entry);
    }

    private (float InQuestions, float Anywhere) Holds(int entry, QueryTerm term)
    {
        var (inQuestions, anywhere) = HoldsExactly(entry, term.Term);
        if (inQuestions < 1 && index.Near.TryGetValue(term.Term, out var near))
        {
            foreach (var other in near)
            {
                if (other.Weight <= inQuestions)
                    continue;
                var (q, a) = HoldsExactly(entry, other.Term);
                inQuestions = Math.Max(inQuestions, q * other.Weight);
                anywhere = Math.Max(anywhere, a * other.Weight);
            }
        }

        return (inQuestions * term.Certainty, anywhere * term.Certainty);
    }

    private (float InQuestions, float Anywhere) HoldsExactly(int entry, int term)
    {
        var packed = index.TermEntries[term].In(entry);
        if (packed == 0)
            return (0, 0);
        return ((packed & Postings.InQuestion) != 0 ? 1 : 0, 1);
    }

    private float ExtraDrug(int entry)
    {
        var heading = index.Phrases[index.Entries[entry].FirstPhrase];
        foreach (var term in heading.Terms)
        {
            if (term != index.TopicTerm && index.Vocabulary.ClassOf(term) == "drug" && Asked(term) == 0)
                return 1;
        }

        return 0;
    }
}
