namespace AftercareBot.Knowledge.Review;

/// <summary>Questions that are alike.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Questions">Newest first.</param>
public sealed record QuestionGroup(string Language, IReadOnlyList<ReviewQuestion> Questions);
