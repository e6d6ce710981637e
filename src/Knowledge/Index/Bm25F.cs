namespace AftercareBot.Knowledge;

/// <summary>
/// Term frequency over fields as in Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (2004):
/// weigh and length-normalise each field, add, then saturate once.
/// </summary>
internal static class Bm25F
{
    private const float Saturation = 1.2f;
    private static readonly float[] Weights = [2.2f, 1.8f, 0.5f, 0.8f];
    private static readonly float[] LengthNormalization = [0.3f, 0.5f, 0.6f, 0.2f];

    public static float Impact(FieldCounts counts, ReadOnlySpan<float> relativeLengths)
    {
        var frequency = 0f;
        for (var field = 0; field < Weights.Length; field++)
        {
            if (counts[field] == 0)
                continue;
            var b = LengthNormalization[field];
            frequency += Weights[field] * counts[field] / (1 - b + (b * relativeLengths[field]));
        }

        return frequency / (Saturation + frequency);
    }

    public static float Idf(int holding, int total) => MathF.Log(1 + ((total - holding + 0.5f) / (holding + 0.5f)));
}
