using AftercareBot.Care.Alerts;

namespace AftercareBot.Care.Notifying;

/// <summary>A notification that a worker holds, with what is sent about its case.</summary>
internal sealed class OutboxRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required int Run { get; init; }

    public required NotificationKind Kind { get; init; }

    public required AlertLevel Level { get; init; }

    public required string Notifier { get; init; }

    public required string Target { get; init; }

    public Guid? ResponderId { get; init; }

    public required int Attempts { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required string LeaseOwner { get; init; }

    public required string Category { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The responder's address, protected; null for a shared target, or when the contact was taken away.</summary>
    public byte[]? Address { get; init; }

    public string? Locale { get; init; }
}
