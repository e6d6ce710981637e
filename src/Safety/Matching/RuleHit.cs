namespace AftercareBot.Safety;

/// <summary>A rule that holds, and the tokens it rests on, the last included.</summary>
internal readonly record struct RuleHit(int Rule, int First, int Last, RiskLevel Level);
