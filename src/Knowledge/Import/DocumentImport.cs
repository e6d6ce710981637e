namespace AftercareBot.Knowledge.Import;

/// <summary>Turns an organisation's own files into drafts for review.</summary>
public static class DocumentImport
{
    private static readonly ITextExtractor[] Extractors =
    [
        new MarkdownExtractor(),
        new PlainTextExtractor(),
        new HtmlExtractor(),
        new DocxExtractor(),
        new PdfExtractor(),
    ];

    /// <summary>Reads every file, and writes one draft each, marked <c>reviewed: no</c>. A file that cannot be read is a problem.</summary>
    /// <exception cref="IOException">The folder for the drafts cannot be written.</exception>
    public static async Task<ImportResult> RunAsync(ImportOptions options, CancellationToken cancellationToken)
    {
        var problems = new List<KnowledgeProblem>();
        var data = KnowledgeData.Read(options.DataFolder, problems);
        var texts = new List<ImportedText>();
        foreach (var path in Files(options.Paths, problems))
        {
            if (await ReadAsync(path, data, problems, cancellationToken) is { } text)
                texts.Add(text);
        }

        var flags = new List<ReviewFlag>();
        var drafts = texts.ConvertAll(t => new DraftMaker(data, options.Today).Make(t));
        var contradictions = Contradictions.Between(drafts, data);
        if (options.ReviewedFolder is { } reviewed)
            QuestionProposals.Add(drafts, new KnowledgeOptions { Folder = reviewed, DataFolder = options.DataFolder }, data);
        var paths = new List<string>();
        Directory.CreateDirectory(options.OutFolder);
        foreach (var draft in drafts)
        {
            draft.Flags.AddRange(contradictions.Where(c => c.File == draft.File));
            flags.AddRange(draft.Flags);
            if (draft.Passages.Count == 0)
            {
                problems.Add(new KnowledgeProblem(draft.File, 0, "Nothing in this file can be used as an answer."));
                continue;
            }

            var path = Path.Combine(options.OutFolder, draft.Name + ".md");
            await File.WriteAllTextAsync(path, DraftWriter.Write(draft), cancellationToken);
            paths.Add(path);
        }

        return new ImportResult(paths, flags, problems);
    }

    private static IEnumerable<string> Files(IReadOnlyList<string> paths, List<KnowledgeProblem> problems)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
                foreach (var file in Directory.EnumerateFiles(path, "*", options).Order(StringComparer.Ordinal))
                    yield return file;
            }
            else if (File.Exists(path))
            {
                yield return path;
            }
            else
            {
                problems.Add(new KnowledgeProblem(path, 0, "There is no such file or folder."));
            }
        }
    }

    private static async Task<ImportedText?> ReadAsync(
        string path,
        KnowledgeData data,
        List<KnowledgeProblem> problems,
        CancellationToken cancellationToken
    )
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (Array.Find(Extractors, e => e.Extensions.Contains(extension)) is not { } extractor)
        {
            problems.Add(new KnowledgeProblem(path, 0, $"Files of the kind \"{extension}\" are not read."));
            return null;
        }

        try
        {
            var text = await extractor.ReadAsync(path, cancellationToken);
            var lines = text.ReplaceLineEndings("\n").Split('\n');
            var name = Path.GetFileNameWithoutExtension(path) + (extractor.MarksHeadings ? ".md" : ".txt");
            var document = PlainReader.Read(name, lines, t => data.Guesser.Guess(Words.Of(t)) is "es" ? "es" : "en");
            return new ImportedText(path, document);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new KnowledgeProblem(path, 0, $"The file cannot be read: {e.Message}"));
            return null;
        }
    }
}
