using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>Learns how likely the first candidate, or one of the first three, is right: logistic regression with a small penalty.</summary>
internal static class ProbabilityTrainer
{
    private const int Rounds = 30;
    private const double Penalty = 0.0001;

    /// <summary>Newton's method: exact enough in a few rounds for so few weights.</summary>
    public static float[] Train(List<(float[] Values, bool IsRight, float Weight)> rows)
    {
        var size = Ranker.ProbabilityFeatures;
        var weights = new double[size];
        var total = rows.Sum(r => r.Weight);
        for (var round = 0; round < Rounds; round++)
        {
            var (curve, slope) = (new double[size, size], new double[size]);
            foreach (var (values, isRight, weight) in rows)
            {
                var sum = 0.0;
                for (var i = 0; i < size; i++)
                    sum += weights[i] * values[i];
                var probability = 1 / (1 + Math.Exp(-sum));
                var (miss, bend) = (
                    weight * ((isRight ? 1 : 0) - probability) / total,
                    weight * probability * (1 - probability) / total
                );
                for (var i = 0; i < size; i++)
                {
                    slope[i] += miss * values[i];
                    for (var j = 0; j < size; j++)
                        curve[i, j] += bend * values[i] * values[j];
                }
            }

            for (var i = 0; i < size; i++)
            {
                slope[i] -= Penalty * weights[i];
                curve[i, i] += Penalty;
            }

            var step = LinearSystem.Solve(curve, slope);
            for (var i = 0; i < size; i++)
                weights[i] += Math.Clamp(step[i], -4, 4);
        }

        return [.. weights.Select(w => (float)Math.Round(w, 4))];
    }

    public static (float[] Values, bool First, bool Three) Row(Example example)
    {
        var values = new float[Ranker.ProbabilityFeatures];
        Ranker.FillProbabilityFeatures(example.Index, example.Query, example.Candidates, values);
        return (
            values,
            example.Right.Contains(example.Candidates[0].Entry),
            example.Candidates.Take(3).Any(c => example.Right.Contains(c.Entry))
        );
    }
}
