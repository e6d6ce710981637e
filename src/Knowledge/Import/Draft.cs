namespace AftercareBot.Knowledge.Import;

/// <summary>A document on its way to review.</summary>
internal sealed class Draft
{
    /// <summary>The file it came from.</summary>
    public required string File { get; init; }

    /// <summary>File name of the draft, without extension.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public List<DraftPassage> Passages { get; } = [];

    public List<ReviewFlag> Flags { get; } = [];
}
