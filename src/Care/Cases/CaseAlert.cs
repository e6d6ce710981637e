using AftercareBot.Care.Alerts;

namespace AftercareBot.Care.Cases;

/// <summary>An alert of a case, readable.</summary>
public sealed record CaseAlert
{
    /// <summary>When the message was received, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How urgent.</summary>
    public required AlertLevel Level { get; init; }

    /// <summary>What about.</summary>
    public required string Category { get; init; }

    /// <summary>About whom.</summary>
    public required string Subject { get; init; }

    /// <summary>The rules that led to it.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>What the person wrote; null when erased, or when the key that protected it is gone.</summary>
    public string? Text { get; init; }
}
