namespace AftercareBot.Safety;

/// <summary>The net's probabilities that a message deserves a level or one above it.</summary>
internal readonly record struct NetScore(float Page, float Emergency, float Concern);
