namespace AftercareBot.Knowledge;

/// <summary>One place of a pattern: any of some words or word sequences, or a gap.</summary>
/// <param name="Alternatives">Each a sequence of symbols. Empty for a gap.</param>
/// <param name="Optional">Whether the place may be left out.</param>
/// <param name="Gap">For a gap, how many words it may pass over at most.</param>
internal sealed record PatternElement(int[][] Alternatives, bool Optional, int Gap);
