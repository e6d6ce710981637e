namespace AftercareBot.Safety;

/// <summary>Where a pattern matched, in tokens, the end included.</summary>
internal readonly record struct PatternMatch(int Pattern, int First, int Last);
