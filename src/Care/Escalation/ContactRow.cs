namespace AftercareBot.Care.Escalation;

internal sealed class ContactRow
{
    public required Guid Id { get; init; }

    public required Guid ResponderId { get; init; }

    public required string Notifier { get; init; }

    public required string Role { get; init; }
}
