namespace AftercareBot.Care.Coordination;

/// <summary>A change that a coordinator made.</summary>
public sealed record DeskEvent
{
    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who made it.</summary>
    public required Guid ResponderId { get; init; }

    /// <summary>What: a word of <see cref="DeskEventKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The responder whom it is about, if it is about one.</summary>
    public Guid? AboutId { get; init; }
}
