namespace AftercareBot.Care.Cases;

/// <summary>How a claim ended, and the case as it is after it.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Case">The case with its owner; null when there is none.</param>
public sealed record ClaimResult(ClaimOutcome Outcome, Case? Case);
