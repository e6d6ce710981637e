namespace AftercareBot.Knowledge;

/// <summary>What became of a question.</summary>
public enum AnswerOutcome
{
    /// <summary>A reviewed passage answers it.</summary>
    Answer,

    /// <summary>Two or three stored questions come close; the member picks one.</summary>
    Clarify,

    /// <summary>A question for a prescriber, pharmacist or poison control, never for documents.</summary>
    Refer,

    /// <summary>The documents do not cover it.</summary>
    NotCovered,
}
