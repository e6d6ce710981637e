namespace AftercareBot.Knowledge.Review;

/// <summary>What became of a draft.</summary>
/// <param name="File">Where it was written, relative to the documents folder; null when it was not.</param>
/// <param name="Faults">Why not.</param>
public sealed record DraftResult(string? File, IReadOnlyList<DraftFault> Faults);
