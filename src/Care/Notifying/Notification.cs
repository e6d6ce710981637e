using AftercareBot.Care.Alerts;

namespace AftercareBot.Care.Notifying;

/// <summary>What a notifier sends. It holds no message text and no name unless the settings allow it.</summary>
public sealed record Notification
{
    /// <summary>The same at every attempt of the same notification, so that a receiver can tell a repeat.</summary>
    public required Guid Id { get; init; }

    /// <summary>Why it goes out.</summary>
    public required NotificationKind Kind { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>How urgent the case is.</summary>
    public required AlertLevel Level { get; init; }

    /// <summary>What the case is about, for example <c>overdose</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Whom: <c>self</c>, <c>other</c> or <c>group</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>When the case was opened, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>A name of <see cref="INotifier.SharedTargets"/>, or a responder's address for this kind of notifier.</summary>
    public required string Target { get; init; }

    /// <summary>The responder it is for; null when it goes to a shared place.</summary>
    public Guid? ResponderId { get; init; }

    /// <summary>The language of the one who reads it.</summary>
    public string Locale { get; init; } = "en";

    /// <summary>1 for the first attempt.</summary>
    public required int Attempt { get; init; }
}
