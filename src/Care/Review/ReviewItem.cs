namespace AftercareBot.Care.Review;

/// <summary>A question on the review list, without personal details.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reason">Why it is there.</param>
/// <param name="Text">What was asked.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="EntryId">The entry that answered, for an answer that did not help.</param>
/// <param name="At">When it was asked, UTC.</param>
public sealed record ReviewItem(Guid Id, ReviewReason Reason, string Text, string Language, string? EntryId, DateTimeOffset At);
