namespace AftercareBot.Knowledge.Import;

/// <summary>
/// Proposes ways of asking for imported passages. People ask in words that articles do not use; where reviewed documents already
/// answer the same matter, their "also asked" lines fit the passage too.
/// </summary>
internal static class QuestionProposals
{
    private const int MostPassages = 3;

    /// <summary>Share of a reviewed answer's weight that a passage must hold to be about the same.</summary>
    private const float Likeness = 0.16f;

    /// <summary>A further passage must come this near to the best one.</summary>
    private const float NearBest = 0.85f;

    public static void Add(IReadOnlyList<Draft> drafts, KnowledgeOptions reviewed, KnowledgeData data)
    {
        var documents = new KnowledgeLoader(reviewed)
            .Load(previous: null)
            .Documents.Values.OrderBy(d => d.File, StringComparer.Ordinal);
        foreach (var language in documents.GroupBy(d => d.Language, StringComparer.Ordinal))
        {
            var passages = drafts.Where(d => d.Language == language.Key).SelectMany(d => d.Passages).ToList();
            if (passages.Count == 0)
                continue;
            var index = Index(passages, language.Key, data);
            foreach (var entry in language.Where(d => !d.IsOutside).SelectMany(d => d.Entries))
                Propose(entry, index, passages);
        }
    }

    private static SearchIndex Index(List<DraftPassage> passages, string language, KnowledgeData data)
    {
        var entries = passages.Select(
            (p, i) =>
                new Entry
                {
                    Id = $"#{i}",
                    Heading = p.Heading,
                    Text = p.Text,
                    Line = p.Line,
                    IsPlain = true,
                }
        );
        var builder = new IndexBuilder(language, data.Of(language));
        builder.Add(
            new Document
            {
                File = "",
                Title = "",
                Language = language,
                Entries = [.. entries],
            }
        );
        return builder.Build();
    }

    private static void Propose(Entry entry, SearchIndex index, List<DraftPassage> passages)
    {
        var query = QueryReader.Read(index, Words.Of(entry.Heading + "\n" + entry.Heading + "\n" + entry.Text));
        var found = Searcher.Find(index, query, Intents.None).OrderByDescending(c => c.Bm25).ThenBy(c => c.Entry).ToList();
        if (found.Count == 0 || query.Mass <= 0 || found[0].Bm25 / query.Mass < Likeness)
            return;
        foreach (var candidate in found.Take(MostPassages).Where(c => c.Bm25 >= found[0].Bm25 * NearBest))
            passages[candidate.Entry]
                .AlsoAsked.AddRange(entry.AlsoAsked.Prepend(entry.Heading).Except(passages[candidate.Entry].AlsoAsked));
    }
}
