namespace AftercareBot.Safety;

/// <summary>A run of words that carries a class as one.</summary>
internal sealed record Phrase(int[] Words, ClassSet Classes, Language Language);
