namespace AftercareBot.SafetyTraining;

/// <summary>Turns sums into probabilities (Platt) and finds thresholds, both on cross-validated scores.</summary>
internal static class Calibration
{
    private const int Steps = 400;

    /// <summary>Slope and offset of the logistic curve that fits the outcomes best.</summary>
    public static (float Slope, float Offset) Fit(IReadOnlyList<(float Sum, bool Outcome)> pairs)
    {
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var (gradientA, gradientB, aa, ab, bb) = (0.0, 0.0, 1e-6, 0.0, 1e-6);
            foreach (var (sum, outcome) in pairs)
            {
                var probability = 1 / (1 + Math.Exp(-((slope * sum) + offset)));
                var error = probability - (outcome ? 1 : 0);
                var curve = probability * (1 - probability);
                gradientA += error * sum;
                gradientB += error;
                aa += curve * sum * sum;
                ab += curve * sum;
                bb += curve;
            }
            var determinant = (aa * bb) - (ab * ab);
            var (changeA, changeB) = (
                ((bb * gradientA) - (ab * gradientB)) / determinant,
                ((aa * gradientB) - (ab * gradientA)) / determinant
            );
            slope -= changeA;
            offset -= changeB;
            if (Math.Abs(changeA) + Math.Abs(changeB) < 1e-9)
                break;
        }
        return ((float)slope, (float)offset);
    }

    /// <summary>The least value above which at most the given share of all lines lies.</summary>
    public static float Above(IEnumerable<float> values, double allowed)
    {
        var sorted = values.OrderDescending().ToArray();
        var index = Math.Min(sorted.Length - 1, (int)allowed);
        return MathF.BitIncrement(sorted[index]);
    }
}
