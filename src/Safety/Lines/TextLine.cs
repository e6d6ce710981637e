namespace AftercareBot.Safety;

/// <summary>A number that takes text messages.</summary>
/// <param name="Number">The number as dialled in its country.</param>
/// <param name="Keyword">The word to send; null when any message will do.</param>
public sealed record TextLine(string Number, string? Keyword);
