namespace AftercareBot.Care.Review;

/// <summary>Something that was done with questions of the review list. It holds nothing that a member wrote.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">What.</param>
/// <param name="ResponderId">Who did it.</param>
/// <param name="Items">With how many questions.</param>
/// <param name="File">The draft, for <see cref="ReviewEventKind.Drafted"/>.</param>
public sealed record ReviewEvent(DateTimeOffset At, ReviewEventKind Kind, Guid ResponderId, int Items, string? File);
