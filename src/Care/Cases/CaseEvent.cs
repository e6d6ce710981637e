namespace AftercareBot.Care.Cases;

/// <summary>An entry of a case's history.</summary>
public sealed record CaseEvent
{
    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What: a word of <see cref="CaseEventKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The responder who did it; null for the member or the system.</summary>
    public Guid? ResponderId { get; init; }

    /// <summary>More about it; never message text, names or numbers.</summary>
    public string? Detail { get; init; }
}
