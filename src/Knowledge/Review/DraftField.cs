namespace AftercareBot.Knowledge.Review;

/// <summary>The part of a draft that something is wrong with.</summary>
public enum DraftField
{
    /// <summary>The question.</summary>
    Heading,

    /// <summary>The answer.</summary>
    Answer,

    /// <summary>The other ways of asking.</summary>
    AlsoAsked,

    /// <summary>The language.</summary>
    Language,

    /// <summary>The file.</summary>
    File,
}
