namespace AftercareBot.Safety;

/// <summary>One thing wrong in a data file.</summary>
/// <param name="File">The file, relative to the data folder.</param>
/// <param name="Line">The line, counted from 1; 0 when it concerns the whole file.</param>
/// <param name="Message">What is wrong and what is expected.</param>
public sealed record SafetyDataError(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
