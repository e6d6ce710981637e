namespace AftercareBot.Knowledge;

/// <summary>What was learned about questions to refer.</summary>
/// <param name="Weights">As <see cref="ReferChance.Values"/> has them.</param>
/// <param name="From">Probability from which a question is referred.</param>
internal sealed record ReferPart(float[] Weights, double From);
