using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>Learns what tells a question to refer from one to answer, where words leave a doubt about the answer.</summary>
internal static class ReferTrainer
{
    private const int Rounds = 2000;
    private const double Rate = 0.3;
    private const double Penalty = 1e-4;

    /// <summary>Of questions that an entry answers and that words leave in doubt, the share that may be referred all the same.</summary>
    private const double WrongReferrals = 0.03;

    /// <summary>
    /// Probability from which a question is referred that would be said not to be covered. Measured: at 0.36 it refers 71 % of what
    /// is to be referred and a ninth of what is not covered, at 0.15 86 % and a quarter to a third.
    /// </summary>
    private const double FromUnanswered = 0.22;

    public static ReferPart Train(List<Example> examples, ModelPart byWords)
    {
        var ranker = new Ranker(byWords);
        var rows = new List<(float[] Values, bool IsRefer, bool IsOutside)>();
        foreach (var example in examples.Where(e => e.IsRefer || e.IsOutside || e.Right.Count > 0))
        {
            var first = ranker.Probability(example.Index, example.Query, example.Candidates).First;
            if (example.Refer is var (words, outside, signs) && first < EntryFinder.SureFrom)
                rows.Add((ReferChance.Values(words, outside, first, signs), example.IsRefer, example.IsOutside));
        }

        if (!rows.Exists(r => r.IsRefer))
            return Model.Default.Refer;
        var weights = Learn(rows);
        var from = Threshold(rows.Where(r => !r.IsRefer && !r.IsOutside), weights, WrongReferrals);
        var unanswered = Math.Min(from, FromUnanswered);
        var found = rows.Count(r => r.IsRefer && ReferChance.Probability(r.Values, weights) >= from);
        Console.WriteLine(
            $"Of {rows.Count(r => r.IsRefer)} lines to refer that words leave in doubt, {found} are seen, from {from}, unanswered from {unanswered}."
        );
        return new ReferPart(weights, from, unanswered);
    }

    // What only the given share of the rows reaches.
    private static double Threshold(
        IEnumerable<(float[] Values, bool IsRefer, bool IsOutside)> rows,
        float[] weights,
        double share
    )
    {
        var chances = rows.Select(r => ReferChance.Probability(r.Values, weights)).Order().ToList();
        return chances.Count == 0 ? 1 : Math.Round(chances[(int)((chances.Count - 1) * (1 - share))] + 0.001, 3);
    }

    // Adaptive steps over all rows at once: few weights, and the same in every run.
    private static float[] Learn(List<(float[] Values, bool IsRefer, bool IsOutside)> rows)
    {
        var (weights, slopes, squares) = (
            new float[ReferChance.Inputs],
            new double[ReferChance.Inputs],
            new double[ReferChance.Inputs]
        );
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < slopes.Length; i++)
                slopes[i] = Penalty * weights[i];
            foreach (var (values, isRefer, _) in rows)
            {
                var miss = (ReferChance.Probability(values, weights) - (isRefer ? 1 : 0)) / rows.Count;
                for (var i = 0; i < values.Length; i++)
                    slopes[i] += miss * values[i];
            }

            for (var i = 0; i < slopes.Length; i++)
            {
                squares[i] += slopes[i] * slopes[i];
                weights[i] -= (float)(Rate * slopes[i] / (Math.Sqrt(squares[i]) + 1e-9));
            }
        }

        return [.. weights.Select(w => MathF.Round(w, 3))];
    }
}
