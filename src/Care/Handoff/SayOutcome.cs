namespace AftercareBot.Care.Handoff;

/// <summary>What became of a responder's words.</summary>
public enum SayOutcome
{
    /// <summary>The channel took them.</summary>
    Said,

    /// <summary>The channel may have taken them; saying them again may repeat them.</summary>
    Unknown,

    /// <summary>The channel refused them.</summary>
    Refused,

    /// <summary>The responder does not have the case.</summary>
    NotYours,
}
