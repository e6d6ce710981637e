namespace AftercareBot.Knowledge;

/// <summary>A stored question that can be tapped; <see cref="KnowledgeBase.Show"/> answers it.</summary>
/// <param name="EntryId">File name without extension, "#", slug of the heading.</param>
/// <param name="Question">The heading as written in the document.</param>
public sealed record AnswerChoice(string EntryId, string Question);
