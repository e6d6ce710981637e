namespace AftercareBot.Safety;

/// <summary>A piece of a pattern while it is put together: the places it may begin and end at, and what it cannot do without.</summary>
internal sealed record PatternPart(ulong First, ulong Last, bool Optional, int Longest)
{
    /// <summary>Elements of which any match holds at least one.</summary>
    public List<PatternElement> Anchors { get; init; } = [];

    /// <summary>How often the anchors turn up in ordinary talk: less is better.</summary>
    public int AnchorCost { get; init; }

    /// <summary>Elements of which any match holds every one.</summary>
    public List<PatternElement> Required { get; init; } = [];

    /// <summary>Groups of elements; any match holds one of each group.</summary>
    public List<List<PatternElement>> Groups { get; init; } = [];
}
