namespace AftercareBot.Care.Review;

/// <summary>What was done with questions of the review list. The numbers are stored.</summary>
public enum ReviewEventKind
{
    /// <summary>They need no answer.</summary>
    Dismissed = 0,

    /// <summary>A draft of an answer was written for them.</summary>
    Drafted = 1,
}
