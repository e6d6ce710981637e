namespace AftercareBot.Knowledge;

/// <summary>Finds the entries that may answer a question: by BM25F over whole entries and by likeness to single phrases.</summary>
internal static class Searcher
{
    private const int ByEntry = 10;
    private const int ByPhrase = 14;

    [ThreadStatic]
    private static Accumulator? entrySums;

    [ThreadStatic]
    private static Accumulator? phraseSums;

    /// <summary>
    /// From this thread's last search: at least the weight that a phrase shares with the question, so that most phrases need not be
    /// compared term by term.
    /// </summary>
    public static Accumulator PhraseSums => phraseSums ??= new Accumulator();

    /// <summary>From this thread's last search: an entry's BM25F.</summary>
    public static float EntrySum(int entry) => entrySums![entry];

    public static List<Candidate> Find(SearchIndex index, Query query, Intents intents)
    {
        var entries = entrySums ??= new Accumulator();
        var phrases = PhraseSums;
        entries.Reset(index.Entries.Length);
        phrases.Reset(index.Phrases.Length);
        foreach (var term in query.Terms)
        {
            if (term.Term == Surface.None)
                continue;
            Accumulate(index, entries, phrases, term.Term, term.Weight * term.Certainty, term.Weight * term.Certainty);
            if (!index.Near.TryGetValue(term.Term, out var near))
                continue;
            foreach (var other in near)
            {
                var (whole, share) = (term.Weight * term.Certainty, other.Weight);
                Accumulate(
                    index,
                    entries,
                    phrases,
                    other.Term,
                    Math.Min(whole, index.Weights[other.Term]) * share,
                    whole * share
                );
            }
        }

        return Collect(index, entries, phrases, intents);
    }

    private static void Accumulate(
        SearchIndex index,
        Accumulator entries,
        Accumulator phrases,
        int term,
        float weight,
        float phraseWeight
    )
    {
        var postings = index.TermEntries[term];
        for (var i = 0; i < postings.Entries.Length; i++)
            entries.Add(postings.Entries[i], weight * Postings.Impact(postings.Impacts[i]));
        var square = phraseWeight * index.Weights[term];
        foreach (var phrase in index.TermPhrases[term])
            phrases.Add(phrase, square);
    }

    private static List<Candidate> Collect(SearchIndex index, Accumulator entries, Accumulator phrases, Intents intents)
    {
        var byEntry = new TopList(stackalloc (float, int)[ByEntry]);
        foreach (var entry in entries.Touched)
            byEntry.Offer(entries[entry], entry);
        var byPhrase = new TopList(stackalloc (float, int)[ByPhrase]);
        var scale = index.PhraseScale;
        foreach (var number in phrases.Touched)
            byPhrase.Offer(phrases[number] * scale[number], number);

        var candidates = new List<Candidate>(ByEntry + ByPhrase);
        for (var i = 0; i < byEntry.Count; i++)
            candidates.Add(new Candidate(byEntry[i].Number, byEntry[i].Score));
        for (var i = 0; i < byPhrase.Count; i++)
        {
            var entry = index.Phrases[byPhrase[i].Number].Entry;
            if (!candidates.Exists(c => c.Entry == entry))
                candidates.Add(new Candidate(entry, entries[entry]));
        }

        foreach (var entry in intents.Best)
        {
            if (!candidates.Exists(c => c.Entry == entry))
                candidates.Add(new Candidate(entry, entries[entry]));
        }

        return candidates;
    }
}
