namespace AftercareBot.Knowledge;

/// <summary>Reads documents and data and builds a base of them.</summary>
internal sealed class KnowledgeLoader(KnowledgeOptions options)
{
    private CancellationTokenSource? _reading;

    /// <summary>Reads everything anew.</summary>
    /// <param name="previous">The documents in use; one whose file is now broken stays as it was.</param>
    public KnowledgeLoad Load(IReadOnlyDictionary<string, Document>? previous)
    {
        var problems = new List<KnowledgeProblem>();
        var data = KnowledgeData.Read(options.DataFolder, problems);
        var reader = new FolderReader(text => data.Guesser.Guess(Words.Of(text)) is "es" ? "es" : "en", problems);
        var documents = reader.Read(options.Folder).ToDictionary(d => d.File, StringComparer.Ordinal);
        KeepPrevious(documents, previous, problems);
        var usable = documents
            .Values.Where(d => options.AnswerFromDrafts || !d.IsDraft)
            .OrderBy(d => d.File, StringComparer.Ordinal);
        var guarded = usable.Select(d => WithoutHarm(d, data, problems)).ToList();
        DocumentChecks.CheckFollowUps(guarded, problems);
        var built = Build(guarded, data);
        ReadMissing(built);
        return new KnowledgeLoad(built, problems) { Documents = documents };
    }

    // What is read for documents that have changed again meanwhile is remembered, but no longer waited for.
    private void ReadMissing(KnowledgeBase built)
    {
        var stop = new CancellationTokenSource();
        Interlocked.Exchange(ref _reading, stop)?.Cancel();
        built.ReadMissing(stop.Token);
    }

    internal static KnowledgeBase Build(IReadOnlyList<Document> documents, KnowledgeData data)
    {
        // Languages know nothing of each other; a start waits for the slowest only.
        var indexes = documents
            .GroupBy(d => d.Language, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(group => Aside.Run(() => Index(group, data)))
            .ToList();
        return new KnowledgeBase([.. indexes.Select(index => index.GetAwaiter().GetResult())], data);
    }

    private static SearchIndex Index(IGrouping<string, Document> documents, KnowledgeData data)
    {
        var builder = new IndexBuilder(documents.Key, data.Of(documents.Key));
        foreach (var document in documents)
            builder.Add(document);
        var index = builder.Build();
        if (data.Meaning is { } meaning)
            index.Meaning = new MeaningIndex(meaning, index, documents);
        return index;
    }

    internal static void KeepPrevious(
        Dictionary<string, Document> documents,
        IReadOnlyDictionary<string, Document>? previous,
        List<KnowledgeProblem> problems
    )
    {
        if (previous is null)
            return;
        var folderIsGone = problems.Exists(p => p.Severity == ProblemSeverity.Error && p.Line == 0) && documents.Count == 0;
        foreach (var (file, document) in previous)
        {
            if (folderIsGone || problems.Exists(p => p.Severity == ProblemSeverity.Error && IsAt(p, file)))
                documents.TryAdd(file, document);
        }
    }

    private static bool IsAt(KnowledgeProblem problem, string file) =>
        problem.File == file || (problem.Line == 0 && file.StartsWith(problem.File + "/", StringComparison.Ordinal));

    private static Document WithoutHarm(Document document, KnowledgeData data, List<KnowledgeProblem> problems)
    {
        if (document.Entries is [{ IsPlain: true }, ..])
            return document;
        var guard = new ReplyGuard(data.Of(document.Language).Guard);
        var kept = new List<Entry>(document.Entries.Count);
        foreach (var entry in document.Entries)
        {
            if (guard.Harm(entry.Text) is { } harm)
                problems.Add(
                    new KnowledgeProblem(document.File, entry.Line, $"The answer holds a {harm}; it will not be given.")
                );
            else
                kept.Add(entry);
        }

        return kept.Count == document.Entries.Count ? document : document.With(kept);
    }
}
