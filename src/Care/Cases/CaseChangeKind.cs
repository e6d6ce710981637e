namespace AftercareBot.Care.Cases;

/// <summary>What changed about a case.</summary>
public enum CaseChangeKind
{
    /// <summary>It is new.</summary>
    Opened,

    /// <summary>An alert was added.</summary>
    AlertAdded,

    /// <summary>It has an owner, or another one.</summary>
    Claimed,

    /// <summary>It has no owner any more.</summary>
    Relinquished,

    /// <summary>It was closed.</summary>
    Closed,

    /// <summary>Responders are paged, or the ladder went on.</summary>
    Paged,

    /// <summary>A line was said in its conversation.</summary>
    Line,
}
