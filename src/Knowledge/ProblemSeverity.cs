namespace AftercareBot.Knowledge;

/// <summary>How much a problem costs.</summary>
public enum ProblemSeverity
{
    /// <summary>Something for a reviewer to look at; the file is used.</summary>
    Warning,

    /// <summary>The file, or the entry at that line, is left out.</summary>
    Error,
}
