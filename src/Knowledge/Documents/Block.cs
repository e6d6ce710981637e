namespace AftercareBot.Knowledge;

/// <summary>A paragraph, list or table, line by line.</summary>
internal sealed record Block(BlockKind Kind, string[] Lines, int BlankLinesBefore);
