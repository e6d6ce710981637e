namespace AftercareBot.Care.Review;

internal sealed class ReviewEventRow
{
    public required DateTimeOffset At { get; init; }

    public required ReviewEventKind Kind { get; init; }

    public required Guid ResponderId { get; init; }

    public required long Items { get; init; }

    public string? File { get; init; }

    public ReviewEvent ToEvent() => new(At, Kind, ResponderId, (int)Items, File);
}
