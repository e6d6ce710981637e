namespace AftercareBot.Knowledge.Review;

/// <summary>
/// Keeps drafts of entries below the documents folder, in <c>drafts/LANGUAGE/NAME.md</c>, marked <c>reviewed: no</c>: they answer
/// nothing until a reviewer moves them among the documents. A draft is kept only when the documents' own lint has nothing against it.
/// </summary>
public sealed class DraftEntries(KnowledgeOptions options) : IDisposable
{
    private const int MostNameWords = 6;
    private const int LongestName = 50;
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>A file name for a question.</summary>
    public static string NameFor(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var words = Slug.Of(heading).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-').ToArray();
        var name = string.Join('-', new string(words).Split('-', StringSplitOptions.RemoveEmptyEntries).Take(MostNameWords));
        return name.Length > LongestName ? name[..LongestName].Trim('-') : name;
    }

    /// <summary>Checks a draft and keeps it, in a file of its own or behind what the draft of that name holds.</summary>
    /// <param name="entry">The draft.</param>
    /// <param name="known">What the caller found wrong already; told together with the rest.</param>
    /// <param name="cancellationToken">Stops it before anything is written.</param>
    public async Task<DraftResult> SaveAsync(
        DraftEntry entry,
        IReadOnlyList<DraftFault> known,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(entry);
        List<DraftFault> faults = [.. known, .. DraftChecks.Of(entry)];
        if (faults.Count > 0)
            return new DraftResult(null, faults);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await SaveCheckedAsync(entry, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refused(new DraftFault(DraftField.File, "folder", options.Folder));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private static DraftResult Refused(params IReadOnlyList<DraftFault> faults) => new(null, faults);

    private async Task<DraftResult> SaveCheckedAsync(DraftEntry entry, CancellationToken cancellationToken)
    {
        var file = $"drafts/{entry.Language}/{entry.Name}.md";
        var path = Path.Combine(options.Folder, "drafts", entry.Language, $"{entry.Name}.md");
        var before = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : null;
        if (before is not null && !IsDraft(file, before))
            return Refused(new DraftFault(DraftField.File, "reviewed", file));
        var text = DraftText.Of(entry, before);
        var faults = await new DraftLint(options).CheckAsync(entry, file, text, cancellationToken);
        if (faults.Count > 0)
            return new DraftResult(null, faults);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Whole or not at all: the folder is watched. A name that begins with a dot is no document.
        var half = Path.Combine(Path.GetDirectoryName(path)!, $".{entry.Name}.half");
        await File.WriteAllTextAsync(half, text, cancellationToken);
        File.Move(half, path, overwrite: true);
        return new DraftResult(file, []);
    }

    private static bool IsDraft(string file, string text)
    {
        try
        {
            return DraftText.Read(file, text).IsDraft;
        }
        catch (DocumentFormatException)
        {
            return false;
        }
    }
}
