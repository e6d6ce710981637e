namespace AftercareBot.Safety;

/// <summary>One reviewed rule.</summary>
internal sealed record Rule
{
    public required string Id { get; init; }
    public required RiskLevel Level { get; init; }
    public required string Category { get; init; }
    public required RiskSubject Subject { get; init; }
    public required string Reason { get; init; }

    /// <summary>Scopes that take its meaning away when they stand near.</summary>
    public required int[] Unless { get; init; }

    /// <summary>Questions of which the bot must just have asked one; empty when it stands by itself.</summary>
    public required int[] After { get; init; }

    /// <summary>Whether it holds although a "not" stands before it.</summary>
    public required bool HoldsNegated { get; init; }

    /// <summary>Too broad to decide alone: the net weighs it.</summary>
    public required bool IsHint { get; init; }

    public required Language Language { get; init; }
    public required IReadOnlyList<string> Must { get; init; }
    public required IReadOnlyList<string> MustNot { get; init; }
    public required string File { get; init; }
    public required int Line { get; init; }
}
