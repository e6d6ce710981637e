namespace AftercareBot.Knowledge;

/// <summary>How likely a question that was read for its meaning is one to refer: a weighted sum of what words and meaning say.</summary>
internal static class ReferChance
{
    public const int Inputs = 11;

    /// <summary>Log-odds beyond which more certainty tells nothing.</summary>
    private const float Far = 6;

    public static float[] Values(float referByWords, float outsideByWords, double firstByWords, ReferSigns signs)
    {
        var odds = MathF.Log((referByWords + 1e-6f) / (1 - referByWords + 1e-6f));
        return
        [
            1,
            referByWords,
            Math.Clamp(odds / Far, -1, 1),
            outsideByWords,
            (float)firstByWords,
            signs.Share,
            signs.Line,
            signs.OverLines,
            signs.Middle,
            signs.OverMiddles,
            signs.OverOutside,
        ];
    }

    public static double Probability(ReadOnlySpan<float> values, ReadOnlySpan<float> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] * weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
