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

    /// <summary>The weights of two sums, and the offset, that fit the outcomes best (logistic regression, Newton's method).</summary>
    public static (float First, float Second, float Offset) FitTwo(IReadOnlyList<(float First, float Second, bool Outcome)> pairs)
    {
        var weights = new double[3];
        var (gradient, curve) = (new double[3], new double[3, 3]);
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            Array.Clear(curve);
            foreach (var (first, second, outcome) in pairs)
            {
                double[] inputs = [first, second, 1];
                var sum = (weights[0] * first) + (weights[1] * second) + weights[2];
                var probability = 1 / (1 + Math.Exp(-sum));
                var (error, bend) = (probability - (outcome ? 1 : 0), probability * (1 - probability));
                for (var i = 0; i < 3; i++)
                {
                    gradient[i] += error * inputs[i];
                    for (var j = 0; j < 3; j++)
                        curve[i, j] += bend * inputs[i] * inputs[j];
                }
            }
            for (var i = 0; i < 3; i++)
                curve[i, i] += 1e-3;
            var change = Solve(curve, gradient);
            for (var i = 0; i < 3; i++)
                weights[i] -= change[i];
            if (change.Sum(Math.Abs) < 1e-9)
                break;
        }
        return ((float)weights[0], (float)weights[1], (float)weights[2]);
    }

    /// <summary>Cramer's rule for three unknowns.</summary>
    private static double[] Solve(double[,] m, double[] right)
    {
        var all = Determinant(m);
        return
        [
            .. Enumerable
                .Range(0, 3)
                .Select(column =>
                {
                    var replaced = (double[,])m.Clone();
                    for (var row = 0; row < 3; row++)
                        replaced[row, column] = right[row];
                    return Determinant(replaced) / all;
                }),
        ];
    }

    private static double Determinant(double[,] m) =>
        (m[0, 0] * ((m[1, 1] * m[2, 2]) - (m[1, 2] * m[2, 1])))
        - (m[0, 1] * ((m[1, 0] * m[2, 2]) - (m[1, 2] * m[2, 0])))
        + (m[0, 2] * ((m[1, 0] * m[2, 1]) - (m[1, 1] * m[2, 0])));

    /// <summary>The least value above which at most the given share of all lines lies.</summary>
    public static float Above(IEnumerable<float> values, double allowed)
    {
        var sorted = values.OrderDescending().ToArray();
        var index = Math.Min(sorted.Length - 1, (int)allowed);
        return MathF.BitIncrement(sorted[index]);
    }
}
