using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>Learns how likely the first candidate, or one of the first three, is right: logistic regression with a small penalty.</summary>
internal static class ProbabilityTrainer
{
    private const int Rounds = 3000;
    private const double Penalty = 0.0008;

    public static float[] Train(List<(float[] Values, bool IsRight, float Weight)> rows)
    {
        var size = Ranker.ProbabilityFeatures;
        var (weights, squares, gradient) = (new double[size], new double[size], new double[size]);
        var total = rows.Sum(r => r.Weight);
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (var (values, isRight, weight) in rows)
            {
                var sum = 0.0;
                for (var i = 0; i < size; i++)
                    sum += weights[i] * values[i];
                var miss = weight * ((isRight ? 1 : 0) - (1 / (1 + Math.Exp(-sum))));
                for (var i = 0; i < size; i++)
                    gradient[i] += miss * values[i];
            }

            for (var i = 0; i < size; i++)
            {
                var slope = (gradient[i] / total) - (Penalty * weights[i]);
                squares[i] += slope * slope;
                weights[i] += 0.5 * slope / (Math.Sqrt(squares[i]) + 1e-9);
            }
        }

        return [.. weights.Select(w => (float)Math.Round(w, 4))];
    }

    public static (float[] Values, bool First, bool Three) Row(Example example)
    {
        var values = new float[Ranker.ProbabilityFeatures];
        Ranker.FillProbabilityFeatures(example.Query, example.Candidates, values);
        return (
            values,
            example.Right.Contains(example.Candidates[0].Entry),
            example.Candidates.Take(3).Any(c => example.Right.Contains(c.Entry))
        );
    }
}
