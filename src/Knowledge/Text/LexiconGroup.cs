namespace AftercareBot.Knowledge;

/// <summary>Words that are not the same but often stand for each other in questions.</summary>
/// <param name="Weight">0 to 1: what a hit on another member counts, against 1 for the word itself.</param>
internal sealed record LexiconGroup(float Weight, string[] Members);
