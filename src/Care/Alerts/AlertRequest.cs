using AftercareBot.Care.Conversations;

namespace AftercareBot.Care.Alerts;

/// <summary>A person in danger, as the screen saw it.</summary>
public sealed record AlertRequest
{
    /// <summary>How urgent.</summary>
    public required AlertLevel Level { get; init; }

    /// <summary>The screen's category, for example <c>overdose</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Whom it is about: <c>self</c>, <c>other</c> or <c>group</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Ids of the rules that led to it. Never text that the member wrote.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>What the member wrote; encrypted before it is kept.</summary>
    public required string MessageText { get; init; }

    /// <summary>Where to answer the member.</summary>
    public required StoredReference Conversation { get; init; }

    /// <summary>The member, when known at this point. The person is told apart by channel and channel user in any case.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>The person asked for a human: responders are paged whatever the level. Default false.</summary>
    public bool AsksForHuman { get; init; }

    /// <summary>
    /// What tells the message from every other and is the same when a channel or a client delivers it again: its alert is then kept
    /// once. Null (the default): every request is an alert of its own.
    /// </summary>
    public string? MessageKey { get; init; }

    /// <summary>When the message was received, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
