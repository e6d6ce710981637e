using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>
/// Takes questions out of the documents again. The documents that are shipped know every question of the sets, those held back too;
/// what is trained and measured here must not.
/// </summary>
internal static class StoredLines
{
    /// <summary>The same documents, without the "also asked" lines that say one of the questions in the same words.</summary>
    public static List<Document> Without(IReadOnlyList<Document> documents, IEnumerable<LabeledQuestion> questions)
    {
        var asked = questions.Select(q => Words.Normalize(q.Text)).ToHashSet(StringComparer.Ordinal);
        return Keeping(documents, line => !asked.Contains(Words.Normalize(line)));
    }

    public static List<Document> Keeping(IReadOnlyList<Document> documents, Func<string, bool> keeps) =>
        [.. documents.Select(d => d.With([.. d.Entries.Select(e => e with { AlsoAsked = [.. e.AlsoAsked.Where(keeps)] })]))];
}
