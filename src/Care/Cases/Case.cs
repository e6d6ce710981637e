using AftercareBot.Care.Alerts;

namespace AftercareBot.Care.Cases;

/// <summary>One person in trouble, however many messages. Times are UTC.</summary>
public sealed record Case
{
    /// <summary>The case.</summary>
    public required Guid Id { get; init; }

    /// <summary>The highest level of its alerts.</summary>
    public required AlertLevel Level { get; init; }

    /// <summary>The category of the most urgent alert, the latest of equals.</summary>
    public required string Category { get; init; }

    /// <summary>Whom that alert is about: <c>self</c>, <c>other</c> or <c>group</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>How many alerts it holds.</summary>
    public required int AlertCount { get; init; }

    /// <summary>When the first alert came.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When the last alert came.</summary>
    public required DateTimeOffset LastAlertAt { get; init; }

    /// <summary>The channel the person writes in, for example <c>msteams</c>; null when the key that protected it is gone, and in the
    /// answer to a claim.</summary>
    public string? Channel { get; init; }

    /// <summary>The member, when known.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>The responder who has it.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>That responder's name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>When that responder took it.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>When that responder first wrote to the person.</summary>
    public DateTimeOffset? FirstWordAt { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; init; }

    /// <summary>When the ladder takes its next step; null while nothing is due (claimed, closed, or a concern that pages nobody).</summary>
    public DateTimeOffset? NextStepAt { get; init; }

    /// <summary>True when responders are or were paged for it.</summary>
    public required bool IsPaged { get; init; }

    /// <summary>Where it stands.</summary>
    public CaseStatus Status =>
        ClosedAt is not null ? CaseStatus.Closed
        : OwnerId is not null ? CaseStatus.Claimed
        : CaseStatus.Open;
}
