namespace AftercareBot.Knowledge;

/// <summary>Where a knowledge base is read from.</summary>
public sealed record KnowledgeOptions
{
    /// <summary>The documents, read with all folders below it.</summary>
    public required string Folder { get; init; }

    /// <summary>Lexicon, refer rules, replies and model. Default: <c>knowledge</c> beside the program.</summary>
    public string DataFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>
    /// Whether documents marked <c>reviewed: no</c> answer, saying so. Default: no. Plain Markdown without front matter has no
    /// review mark and always answers.
    /// </summary>
    public bool AnswerFromDrafts { get; init; }
}
