namespace AftercareBot.Knowledge;

/// <summary>A term that partly stands for another.</summary>
internal readonly record struct NearTerm(int Term, float Weight);
