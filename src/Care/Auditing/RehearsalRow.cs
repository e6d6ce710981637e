namespace AftercareBot.Care.Auditing;

internal sealed class RehearsalRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? Outcome { get; init; }
}
