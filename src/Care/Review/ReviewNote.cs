namespace AftercareBot.Care.Review;

/// <summary>A question on its way to the review list.</summary>
/// <param name="Reason">Why it goes there.</param>
/// <param name="Text">As it was asked; personal details are taken out before it is kept.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="EntryId">The entry that answered, for an answer that did not help.</param>
/// <param name="At">When it was asked, UTC.</param>
public sealed record ReviewNote(ReviewReason Reason, string Text, string Language, string? EntryId, DateTimeOffset At);
