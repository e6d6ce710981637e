namespace AftercareBot.Knowledge;

/// <summary>What was learned about questions to refer.</summary>
/// <param name="Weights">As <see cref="ReferChance.Values"/> has them.</param>
/// <param name="From">Probability from which a question is referred, whatever else could be said.</param>
/// <param name="FromUnanswered">Likewise, where nothing else could be said but that it is not covered: to refer costs no answer there.</param>
internal sealed record ReferPart(float[] Weights, double From, double FromUnanswered);
