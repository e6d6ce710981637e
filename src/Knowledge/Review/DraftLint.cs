using AftercareBot.Knowledge.Import;

namespace AftercareBot.Knowledge.Review;

/// <summary>What the documents' own lint has against a draft, by the field it is about.</summary>
internal sealed class DraftLint(KnowledgeOptions options)
{
    public async Task<IReadOnlyList<DraftFault>> CheckAsync(
        DraftEntry entry,
        string file,
        string text,
        CancellationToken cancellationToken
    )
    {
        Document document;
        try
        {
            document = DraftText.Read(file, text);
        }
        catch (DocumentFormatException exception)
        {
            return [new DraftFault(FieldAt(text, exception.Line), "format", exception.Message)];
        }

        if (!IsAsWritten(document.Entries[^1], entry))
            return [new DraftFault(DraftField.Answer, "format")];
        var harm = Harm(document, entry).ToList();
        // The lint tells of harm too; once is enough, and "dose" has words of its own.
        var lint = (await LintAsync(file, text, cancellationToken))
            .Where(problem => problem.Line >= document.Entries[^1].Line)
            .Where(problem => harm.Count == 0 || problem.Severity == ProblemSeverity.Warning)
            .Select(problem => new DraftFault(FieldAt(text, problem.Line), "format", problem.Message));
        return [.. harm, .. Taken(document), .. lint];
    }

    // "Human: yes" on a line of the answer would be read as a part of the format, and the rest of the answer as a list.
    private static bool IsAsWritten(Entry read, DraftEntry written) =>
        read.Heading == written.Heading.Trim()
        && Words.Normalize(read.Text) == Words.Normalize(written.Answer)
        && read.AlsoAsked.SequenceEqual(written.AlsoAsked.Select(asked => asked.Trim()), StringComparer.Ordinal)
        && read is { FollowUps.Count: 0, SourceKeys: null, Exercise: null, Refer: null, OffersHuman: false };

    private IEnumerable<DraftFault> Harm(Document document, DraftEntry entry)
    {
        var data = KnowledgeData.Read(options.DataFolder, []).Of(document.Language);
        if (new ReplyGuard(data.Guard).Harm(entry.Answer) is { } harm)
            yield return new DraftFault(DraftField.Answer, harm);
    }

    // Two entries for one question could not be told from one another.
    private IEnumerable<DraftFault> Taken(Document document)
    {
        var added = document.Entries[^1];
        var others = new FolderReader(_ => document.Language, [])
            .Read(options.Folder)
            .Where(other => other.Language == document.Language && other.File != document.File && !other.IsOutside)
            .Append(document.With([.. document.Entries.SkipLast(1)]));
        var asked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var other in others.SelectMany(other => other.Entries))
        foreach (var question in other.AlsoAsked.Prepend(other.Heading))
            asked.TryAdd(Words.Normalize(question), other.Id);
        if (asked.TryGetValue(Words.Normalize(added.Heading), out var id))
            yield return new DraftFault(DraftField.Heading, "taken", id);
        foreach (var question in added.AlsoAsked)
        {
            if (asked.TryGetValue(Words.Normalize(question), out var taken))
                yield return new DraftFault(DraftField.AlsoAsked, "taken", $"{question}: {taken}");
        }
    }

    // In a folder of its own: a draft that is refused is never where the running service could read it.
    private async Task<List<KnowledgeProblem>> LintAsync(string file, string text, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("aftercare-draft-").FullName;
        try
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, cancellationToken);
            return [.. DocumentLint.Check(options with { Folder = folder }).Where(problem => problem.File == file)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static DraftField FieldAt(string text, int line)
    {
        var lines = text.Split('\n');
        var at = Math.Clamp(line, 1, lines.Length) - 1;
        if (Array.FindLastIndex(lines, at, l => l == "Also asked:") > Array.FindLastIndex(lines, at, IsHeading))
            return DraftField.AlsoAsked;
        // The lint names the line of the question when it means the answer below it.
        return DraftField.Answer;
    }

    private static bool IsHeading(string line) => line.StartsWith("## ", StringComparison.Ordinal);
}
