namespace AftercareBot.Knowledge;

/// <summary>
/// A small net from what is known about a search to a probability: one hidden layer, because the signs weigh differently together (a
/// word no document has says much in a question of three words and little in one of fifteen).
/// </summary>
internal static class ChanceNet
{
    public const int Hidden = 10;

    /// <summary>By hidden unit its inputs' weights; then the hidden units' weights; then the bias.</summary>
    public const int WeightCount = (Hidden * Ranker.ProbabilityFeatures) + Hidden + 1;

    public static double Probability(ReadOnlySpan<float> values, ReadOnlySpan<float> weights)
    {
        var sum = weights[^1];
        for (var unit = 0; unit < Hidden; unit++)
            sum += weights[(Hidden * values.Length) + unit] * Unit(values, weights.Slice(unit * values.Length, values.Length));
        return 1 / (1 + Math.Exp(-sum));
    }

    public static float Unit(ReadOnlySpan<float> values, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] * weights[i];
        return MathF.Tanh(sum);
    }
}
