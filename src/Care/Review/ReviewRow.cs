namespace AftercareBot.Care.Review;

internal sealed class ReviewRow
{
    public required Guid Id { get; init; }

    public required ReviewReason Reason { get; init; }

    public required string Language { get; init; }

    public string? EntryId { get; init; }

    public required byte[] Text { get; init; }

    public required DateTimeOffset At { get; init; }
}
