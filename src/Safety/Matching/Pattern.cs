namespace AftercareBot.Safety;

/// <summary>A compiled pattern: an automaton of at most 64 places that is run over words, never backwards.</summary>
internal sealed class Pattern
{
    public required string Source { get; init; }
    public required PatternElement[] Elements { get; init; }
    public required ulong[] Follow { get; init; }
    public required ulong First { get; init; }
    public required ulong Last { get; init; }
    public required int Longest { get; init; }
    public required bool FromStart { get; init; }
    public required IReadOnlyList<PatternElement> Anchors { get; init; }

    /// <summary>Classes that the message must hold somewhere.</summary>
    public required ClassSet RequiredClasses { get; init; }

    /// <summary>A Bloom filter of the words that the message must hold somewhere.</summary>
    public required ulong RequiredWords { get; init; }

    /// <summary>What else the message must hold, each one of several.</summary>
    public required PatternNeed[] Needs { get; init; }

    /// <summary>The rule it belongs to, or the complement of the scope's number.</summary>
    public required int Owner { get; init; }
}
