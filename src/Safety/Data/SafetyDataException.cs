namespace AftercareBot.Safety;

/// <summary>The safety data cannot be used. Lists every error found, each with its file and line.</summary>
public sealed class SafetyDataException(IReadOnlyList<SafetyDataError> errors)
    : Exception("The safety data cannot be used:" + string.Concat(errors.Select(error => "\n  " + error)))
{
    /// <summary>Every error found.</summary>
    public IReadOnlyList<SafetyDataError> Errors { get; } = errors;
}
