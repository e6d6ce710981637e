namespace AftercareBot.Safety;

/// <summary>What the net says for each level or one above it: a probability, or log-odds where it is said.</summary>
internal readonly record struct NetScore(float Page, float Emergency, float Concern)
{
    /// <summary>Log-odds as probabilities.</summary>
    public NetScore AsProbabilities() => new(Probability(Page), Probability(Emergency), Probability(Concern));

    /// <summary>The probability that log-odds stand for.</summary>
    public static float Probability(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));
}
