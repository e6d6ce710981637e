namespace AftercareBot.Care.Review;

/// <summary>Why a question is on the review list. The numbers are stored.</summary>
public enum ReviewReason
{
    /// <summary>The documents did not cover it.</summary>
    NotCovered = 0,

    /// <summary>It was answered with a choice of questions.</summary>
    Clarify = 1,

    /// <summary>It was answered, and the one who asked said that this did not help.</summary>
    NotHelpful = 2,
}
