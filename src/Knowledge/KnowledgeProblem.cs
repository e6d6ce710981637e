namespace AftercareBot.Knowledge;

/// <summary>Something wrong in a document or data file.</summary>
/// <param name="File">Path relative to its folder.</param>
/// <param name="Line">First line is 1; 0 when the whole file is meant.</param>
/// <param name="Message">What is wrong, in words.</param>
/// <param name="Severity">Whether the file was left out because of it.</param>
public sealed record KnowledgeProblem(string File, int Line, string Message, ProblemSeverity Severity = ProblemSeverity.Error)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
