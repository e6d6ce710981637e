namespace AftercareBot.Knowledge;

/// <summary>One file of the documents folder.</summary>
internal sealed class Document
{
    /// <summary>Path relative to the folder, forward slashes.</summary>
    public required string File { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<Entry> Entries { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyDictionary<string, DocumentSource> Sources { get; init; } = new Dictionary<string, DocumentSource>();

    /// <summary>Null for a draft, and for plain text, which knows no review.</summary>
    public DateOnly? Reviewed { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>Its questions are known not to be covered; they teach what to leave alone and are never an answer.</summary>
    public bool IsOutside { get; init; }

    public Document With(IReadOnlyList<Entry> entries) =>
        new()
        {
            File = File,
            Title = Title,
            Language = Language,
            Entries = entries,
            Tags = Tags,
            Sources = Sources,
            Reviewed = Reviewed,
            IsDraft = IsDraft,
            IsOutside = IsOutside,
        };

    public AnswerSource SourceOf(Entry entry)
    {
        var sources = entry.SourceKeys is { } keys
            ? [.. keys.Select(k => Sources.GetValueOrDefault(k)).OfType<DocumentSource>()]
            : Sources.Values.ToArray();
        // A publisher stands once for each of its titles, so that the two lists pair up.
        var publishers = sources.Select(s => s.Publisher);
        var titles = sources.Select(s => s.Title);
        return new AnswerSource(
            File,
            entry.Heading,
            string.Join("; ", publishers),
            sources.Length == 0 ? Title : string.Join("; ", titles)
        );
    }
}
