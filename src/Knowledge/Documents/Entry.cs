namespace AftercareBot.Knowledge;

/// <summary>One passage that can be an answer.</summary>
internal sealed record Entry
{
    public required string Id { get; init; }

    public required string Heading { get; init; }

    /// <summary>Markdown of the answer, or the text of a plain passage.</summary>
    public required string Text { get; init; }

    public required int Line { get; init; }

    public IReadOnlyList<string> AlsoAsked { get; init; } = [];

    /// <summary>Identifiers of entries to offer next, as written.</summary>
    public IReadOnlyList<string> FollowUps { get; init; } = [];

    /// <summary>Keys of the document's sources; null means all.</summary>
    public IReadOnlyList<string>? SourceKeys { get; init; }

    public string? Exercise { get; init; }

    /// <summary>In a file of what is not covered: the category these questions are referred in; null when they are simply outside.</summary>
    public string? Refer { get; init; }

    public bool OffersHuman { get; init; }

    /// <summary>The heading states something false that the text puts right.</summary>
    public bool IsMyth { get; init; }

    /// <summary>A passage of plain text, quoted by sentence; otherwise an authored answer, given whole.</summary>
    public bool IsPlain { get; init; }
}
