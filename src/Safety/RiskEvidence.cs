namespace AftercareBot.Safety;

/// <summary>One reason for a level.</summary>
/// <param name="RuleId">The rule that fired, or <c>net</c> when the learned net lifted the level.</param>
/// <param name="Reason">Why it counts, in plain words.</param>
/// <param name="Start">Where the words begin, in UTF-16 units of the text that was screened; 0 when they stand in an earlier message.</param>
/// <param name="Length">How many UTF-16 units they span; 0 when they stand in an earlier message.</param>
public sealed record RiskEvidence(string RuleId, string Reason, int Start, int Length);
