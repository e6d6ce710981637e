namespace AftercareBot.Knowledge;

/// <summary>A part of a passage that can be quoted by itself: a sentence, a list with its announcement, a table.</summary>
internal sealed record QuoteUnit(string Text, bool IsBlock);
