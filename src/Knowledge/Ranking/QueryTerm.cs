namespace AftercareBot.Knowledge;

/// <summary>A term of a question.</summary>
/// <param name="Term">Its number; <see cref="Surface.None"/> when no document and no lexicon has it.</param>
/// <param name="Weight">What it counts.</param>
/// <param name="Certainty">1, or less for a corrected misspelling or a term taken from the question before.</param>
/// <param name="IsDrug">Whether it names a drug or other substance.</param>
internal readonly record struct QueryTerm(int Term, float Weight, float Certainty, bool IsDrug);
