namespace AftercareBot.Care.Cases;

/// <summary>How a claim ended.</summary>
public enum ClaimOutcome
{
    /// <summary>The responder has it now.</summary>
    Claimed,

    /// <summary>The responder had it already.</summary>
    AlreadyYours,

    /// <summary>Another responder has it.</summary>
    HeldByAnother,

    /// <summary>It is closed.</summary>
    Closed,

    /// <summary>There is no such case.</summary>
    NotFound,
}
