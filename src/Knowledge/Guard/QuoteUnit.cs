namespace AftercareBot.Knowledge;

/// <summary>A part of a passage that can be quoted by itself: a sentence, a list with its announcement, a table.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="IsBlock">Whether it is a list or table.</param>
/// <param name="StartsParagraph">Whether the source begins a paragraph or line here.</param>
internal sealed record QuoteUnit(string Text, bool IsBlock, bool StartsParagraph = false);
