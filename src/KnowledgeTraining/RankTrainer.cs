using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>Learns the order of candidates: a softmax over each list, adaptive gradient steps, weights kept near their start.</summary>
internal static class RankTrainer
{
    private const int Rounds = 40;
    private const float Rate = 0.15f;
    private const float Pull = 0.002f;

    public static float[] Train(List<Example> examples, float[] start)
    {
        var weights = (float[])start.Clone();
        var squares = new float[weights.Length];
        var listed = examples.Where(e => e.Candidates.Exists(IsRight(e)) && !e.Candidates.TrueForAll(IsRight(e))).ToList();
        var gradient = new float[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (var example in listed)
                Add(example, weights, gradient);
            for (var i = 0; i < weights.Length; i++)
            {
                var slope = (gradient[i] / listed.Count) - (Pull * (weights[i] - start[i]));
                squares[i] += slope * slope;
                weights[i] += Rate * 4 * slope / (MathF.Sqrt(squares[i]) + 1e-6f);
            }
        }

        return weights;
    }

    private static Predicate<Candidate> IsRight(Example example) => c => example.Right.Contains(c.Entry);

    private static void Add(Example example, float[] weights, float[] gradient)
    {
        var scores = new float[example.Candidates.Count];
        for (var c = 0; c < scores.Length; c++)
        {
            for (var i = 0; i < weights.Length; i++)
                scores[c] += weights[i] * example.Candidates[c].Features[i];
        }

        var most = scores.Max();
        var (all, right) = (0f, 0f);
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = MathF.Exp(scores[c] - most);
            all += scores[c];
            right += example.Right.Contains(example.Candidates[c].Entry) ? scores[c] : 0;
        }

        for (var c = 0; c < scores.Length; c++)
        {
            var wanted = example.Right.Contains(example.Candidates[c].Entry) ? scores[c] / right : 0;
            var push = example.Weight * (wanted - (scores[c] / all));
            for (var i = 0; i < weights.Length; i++)
                gradient[i] += push * example.Candidates[c].Features[i];
        }
    }
}
