namespace AftercareBot.Care.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    /// <summary>Nobody has it.</summary>
    Open,

    /// <summary>One responder has it.</summary>
    Claimed,

    /// <summary>Over, with an outcome.</summary>
    Closed,
}
