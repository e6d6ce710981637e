namespace AftercareBot.Safety;

/// <summary>The reader's log-odds that a message deserves a level or one above it.</summary>
internal readonly record struct ReaderScore(float Page, float Emergency, float Concern);
