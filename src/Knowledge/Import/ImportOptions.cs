namespace AftercareBot.Knowledge.Import;

/// <summary>What to import, and where the drafts go.</summary>
public sealed record ImportOptions
{
    /// <summary>Files, and folders that are searched with all folders below.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Takes one draft a file; made when it does not exist. A draft of the same name is replaced.</summary>
    public required string OutFolder { get; init; }

    /// <summary>The day from which the age of a statement is counted.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>
    /// Reviewed documents, whose "also asked" lines are proposed for passages on the same matter. Null proposes nothing.
    /// </summary>
    public string? ReviewedFolder { get; init; }

    /// <summary>The room's data. Default: <c>knowledge</c> beside the program.</summary>
    public string DataFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "knowledge");
}
