namespace AftercareBot.Knowledge;

/// <summary>Checks that need all documents at once.</summary>
internal static class DocumentChecks
{
    public static void CheckFollowUps(IReadOnlyList<Document> documents, List<KnowledgeProblem> problems)
    {
        var ids = documents.SelectMany(d => d.Entries).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var entry in document.Entries)
            {
                foreach (var followUp in entry.FollowUps)
                {
                    if (!ids.Contains(Slug.NormalizeId(followUp)))
                        problems.Add(
                            Warning(document, entry, $"The follow-up \"{followUp}\" is no entry that answers; it is not offered.")
                        );
                }
            }
        }
    }

    /// <summary>Two entries asked for in the same words: neither could be told from the other.</summary>
    public static void CheckSharedQuestions(IReadOnlyList<Document> documents, List<KnowledgeProblem> problems)
    {
        var seen = new Dictionary<(string Language, string Question), Entry>();
        foreach (var document in documents)
        {
            foreach (var entry in document.Entries)
            {
                foreach (var question in entry.AlsoAsked.Prepend(entry.Heading))
                {
                    var key = (document.Language, Words.Normalize(question));
                    if (!seen.TryAdd(key, entry) && !ReferenceEquals(seen[key], entry))
                        problems.Add(Warning(document, entry, $"\"{question}\" also asks for {seen[key].Id}."));
                }
            }
        }
    }

    private static KnowledgeProblem Warning(Document document, Entry entry, string message) =>
        new(document.File, entry.Line, message, ProblemSeverity.Warning);
}
