namespace AftercareBot.Care.Alerts;

/// <summary>An alert as it is kept: a row, or a line of the journal. Text and reference are protected bytes.</summary>
internal sealed record AlertRecord
{
    public required Guid Id { get; init; }

    /// <summary>The case it opens if the person has none open.</summary>
    public required Guid ProposedCaseId { get; init; }

    public required AlertLevel Level { get; init; }

    public required string Category { get; init; }

    public required string Subject { get; init; }

    public required IReadOnlyList<string> Rules { get; init; }

    public required string Person { get; init; }

    public required string Conversation { get; init; }

    public required byte[] Reference { get; init; }

    public required byte[] Text { get; init; }

    public Guid? MemberId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The person asked for a human: pages whatever the level.</summary>
    public bool AsksForHuman { get; init; }
}
