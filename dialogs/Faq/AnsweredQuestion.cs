namespace AftercareBot.Dialogs.Faq;

/// <summary>The question that was answered last.</summary>
/// <param name="EntryId">The entry that answered it.</param>
/// <param name="Text">As it was asked; null when it is nothing for the review list.</param>
/// <param name="Language">The language of the answer.</param>
internal sealed record AnsweredQuestion(string? EntryId, string? Text, string Language);
