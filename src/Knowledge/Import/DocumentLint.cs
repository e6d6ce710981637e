namespace AftercareBot.Knowledge.Import;

/// <summary>Checks a documents folder before it goes live.</summary>
public static class DocumentLint
{
    private const int MostSentences = 6;

    /// <summary>Everything wrong, by file and line: the format, references, doses, questions stored twice, answers too long.</summary>
    public static IReadOnlyList<KnowledgeProblem> Check(KnowledgeOptions options)
    {
        var load = new KnowledgeLoader(options with { AnswerFromDrafts = true }).Load(previous: null);
        var problems = load.Problems.ToList();
        var documents = load.Documents.Values.OrderBy(d => d.File, StringComparer.Ordinal).ToList();
        DocumentChecks.CheckSharedQuestions(documents, problems);
        foreach (var document in documents)
        {
            if (document.IsDraft)
                problems.Add(
                    new KnowledgeProblem(
                        document.File,
                        1,
                        "A draft: it answers nothing until it is reviewed.",
                        ProblemSeverity.Warning
                    )
                );
            foreach (var entry in document.Entries.Where(e => !e.IsPlain))
                CheckLength(document, entry, problems);
        }

        return [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];
    }

    private static void CheckLength(Document document, Entry entry, List<KnowledgeProblem> problems)
    {
        var prose = Blocks
            .Of(entry.Text)
            .Where(b => b.Kind == BlockKind.Paragraph)
            .SelectMany(b => b.Lines)
            .SelectMany(Sentences.Of);
        var count = prose.Count();
        if (count > MostSentences)
            problems.Add(
                new KnowledgeProblem(
                    document.File,
                    entry.Line,
                    $"The answer has {count} sentences; one to five are read.",
                    ProblemSeverity.Warning
                )
            );
    }
}
