using System.Text;

namespace AftercareBot.Knowledge;

/// <summary>Reads every document of a folder; what cannot be read is a problem with file and line, and never stops the rest.</summary>
internal sealed class FolderReader(Func<string, string> languageOf, List<KnowledgeProblem> problems)
{
    /// <summary>More than any text written to be read.</summary>
    private const long LargestFile = 20 * 1024 * 1024;

    private static readonly string[] Extensions = [".md", ".markdown", ".txt"];

    public List<Document> Read(string folder)
    {
        var documents = new List<Document>();
        foreach (var path in Files(folder))
        {
            var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (ReadFile(path, file) is { } document)
                documents.Add(document);
        }

        return WithoutNotes(documents);
    }

    // Beside authored documents, a file without front matter is a note to authors (a table, a plan), never an answer.
    private List<Document> WithoutNotes(List<Document> documents)
    {
        if (!documents.Exists(d => d.Entries is [{ IsPlain: false }, ..]))
            return documents;
        foreach (var note in documents.Where(d => d.Entries is [{ IsPlain: true }, ..]))
            problems.Add(
                new KnowledgeProblem(
                    note.File,
                    1,
                    "The file has no front matter, so it is a note and answers nothing.",
                    ProblemSeverity.Warning
                )
            );
        return [.. documents.Where(d => d.Entries is [{ IsPlain: false }, ..])];
    }

    private List<string> Files(string folder)
    {
        if (!Directory.Exists(folder))
        {
            problems.Add(new KnowledgeProblem(folder, 0, "The documents folder does not exist."));
            return [];
        }

        var files = new List<string>();
        AddFiles(folder, folder, files);
        return [.. files.Order(StringComparer.Ordinal)];
    }

    // Folder by folder, so that one that cannot be read does not hide the others.
    private void AddFiles(string root, string folder, List<string> files)
    {
        try
        {
            files.AddRange(Directory.EnumerateFiles(folder).Where(IsDocument));
            foreach (var inner in Directory.EnumerateDirectories(folder))
                AddFiles(root, inner, files);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var name = folder == root ? folder : Path.GetRelativePath(root, folder).Replace('\\', '/');
            problems.Add(new KnowledgeProblem(name, 0, $"The folder cannot be read: {e.Message}"));
        }
    }

    // A folder's README speaks to authors, not to members.
    private static bool IsDocument(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
        && !Path.GetFileName(path).StartsWith('.')
        && !Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase);

    private Document? ReadFile(string path, string file)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                problems.Add(
                    new KnowledgeProblem(file, 0, $"The file is larger than {LargestFile / (1024 * 1024)} MB; split it.")
                );
                return null;
            }

            var text = Encoding.UTF8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
            if (text.Contains('\0', StringComparison.Ordinal) || text.AsSpan().Count('\uFFFD') > text.Length / 100)
            {
                problems.Add(new KnowledgeProblem(file, 0, "The file is not text in UTF-8."));
                return null;
            }

            return Parse(file, text.ReplaceLineEndings("\n").Split('\n'));
        }
        catch (DocumentFormatException e)
        {
            problems.Add(new KnowledgeProblem(file, e.Line, e.Message));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new KnowledgeProblem(file, 0, $"The file cannot be read: {e.Message}"));
        }

        return null;
    }

    private Document? Parse(string file, string[] lines)
    {
        if (lines[0].TrimEnd() == "---")
            return AuthoredReader.Read(file, lines);
        var document = PlainReader.Read(file, lines, languageOf);
        if (document.Entries.Count > 0)
            return document;
        problems.Add(new KnowledgeProblem(file, 1, "The file has no text.", ProblemSeverity.Warning));
        return null;
    }
}
