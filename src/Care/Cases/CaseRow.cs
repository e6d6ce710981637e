using System.Text.Json;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Auditing;
using AftercareBot.Care.Escalation;

namespace AftercareBot.Care.Cases;

internal sealed record CaseRow
{
    public const string Columns = """
        c.id, c.person, c.member_id, c.conversation, c.reference, c.level, c.category, c.subject, c.alert_count, c.opened_at,
        c.last_alert_at, c.owner_id, c.claimed_at, c.first_word_at, c.closed_at, c.outcome, c.note, c.paged_level, c.policy,
        c.step, c.round, c.run, c.next_step_at
        """;

    public required Guid Id { get; init; }

    public required string Person { get; init; }

    public Guid? MemberId { get; init; }

    public required string Conversation { get; init; }

    public required byte[] Reference { get; init; }

    public required AlertLevel Level { get; init; }

    public required string Category { get; init; }

    public required string Subject { get; init; }

    public required int AlertCount { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset LastAlertAt { get; init; }

    public Guid? OwnerId { get; init; }

    public string? OwnerName { get; init; }

    public DateTimeOffset? ClaimedAt { get; init; }

    public DateTimeOffset? FirstWordAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? Outcome { get; init; }

    public byte[]? Note { get; init; }

    /// <summary>The highest level that was paged; 0 when none was.</summary>
    public required int PagedLevel { get; init; }

    /// <summary>The frozen <see cref="EscalationPolicy"/>, as JSON.</summary>
    public required string Policy { get; init; }

    /// <summary>The rung that runs next.</summary>
    public required int Step { get; init; }

    /// <summary>How many times the ladder has been gone through.</summary>
    public required int Round { get; init; }

    /// <summary>Counts the rungs that have run, over all rounds; tells the pages of one from those of the next.</summary>
    public required int Run { get; init; }

    public DateTimeOffset? NextStepAt { get; init; }

    /// <summary>Nobody is in danger: it tries the chain.</summary>
    public bool IsRehearsal => Person is Rehearsals.Person;

    public EscalationPolicy ReadPolicy() => JsonSerializer.Deserialize(Policy, CareJson.Default.EscalationPolicy)!;

    public Case ToCase() =>
        new()
        {
            Id = Id,
            Level = Level,
            Category = Category,
            Subject = Subject,
            AlertCount = AlertCount,
            OpenedAt = OpenedAt,
            LastAlertAt = LastAlertAt,
            MemberId = MemberId,
            OwnerId = OwnerId,
            OwnerName = OwnerName,
            ClaimedAt = ClaimedAt,
            FirstWordAt = FirstWordAt,
            ClosedAt = ClosedAt,
            Outcome = Outcome,
            NextStepAt = NextStepAt,
            IsPaged = PagedLevel > 0,
        };
}
