namespace AftercareBot.Knowledge;

/// <summary>Weights learned from authored questions, for one kind of documents.</summary>
/// <param name="Rank">By <see cref="Features.Names"/>.</param>
/// <param name="First">By <see cref="Ranker.ProbabilityNames"/>: is the first candidate right?</param>
/// <param name="FirstThree">Likewise: is one of the first three?</param>
/// <param name="AnswerFrom">Probability from which the first is given as the answer.</param>
/// <param name="ClarifyFrom">Probability of the first three from which they are offered as choices.</param>
internal sealed record ModelPart(float[] Rank, float[] First, float[] FirstThree, double AnswerFrom, double ClarifyFrom);
