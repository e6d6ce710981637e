namespace AftercareBot.Dialogs.Words;

/// <summary>Something wrong in a word file.</summary>
/// <param name="File">The file, relative to the words folder.</param>
/// <param name="Line">The line, from 1; 0 when the problem has no line.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record WordProblem(string File, long Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
