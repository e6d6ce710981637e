using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>Learns a model part from examples and chooses its thresholds.</summary>
internal static class Training
{
    /// <summary>Of questions that are not covered, the share that may be answered all the same.</summary>
    private const double WrongAnswers = 0.04;

    public static ModelPart Train(List<Example> examples, List<Example> judged, ModelPart start)
    {
        var rank = RankTrainer.Train([.. examples, .. judged], start.Rank).Select(w => MathF.Round(w, 4)).ToArray();
        List<Example> all = [.. examples, .. judged];
        foreach (var example in all)
            Order(example, rank);
        var answerable = examples.Where(e => e.Right.Count > 0).ToList();
        var firsts = answerable.Count(e => e.Right.Contains(e.Candidates[0].Entry));
        Console.WriteLine(
            $"Of {answerable.Count} stored lines asked without themselves, {100.0 * firsts / answerable.Count:0.0} % find their entry first."
        );
        var rows = all.Select(e => (Row: ProbabilityTrainer.Row(e), e.Weight)).ToList();
        var first = ProbabilityTrainer.Train([.. rows.Select(r => (r.Row.Values, r.Row.First, r.Weight))]);
        var three = ProbabilityTrainer.Train([.. rows.Select(r => (r.Row.Values, r.Row.Three, r.Weight))]);
        var part = new ModelPart(rank, first, three, 0.5, 0.5);
        return part with { AnswerFrom = AnswerThreshold(part, judged.Count > 0 ? judged : examples) };
    }

    public static void Order(Example example, float[] rank)
    {
        foreach (var candidate in example.Candidates)
        {
            candidate.Rank = 0;
            for (var i = 0; i < rank.Length; i++)
                candidate.Rank += rank[i] * candidate.Features[i];
        }

        example.Candidates.Sort(static (a, b) => a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank) : a.Entry.CompareTo(b.Entry));
    }

    private static double AnswerThreshold(ModelPart part, List<Example> judged)
    {
        var ranker = new Ranker(part);
        var uncovered = judged
            .Where(e => e.Right.Count == 0)
            .Select(e => ranker.Probability(e.Index, e.Query, e.Candidates).First)
            .Order()
            .ToList();
        if (uncovered.Count == 0)
            return 0.5;
        var at = (int)Math.Ceiling(uncovered.Count * (1 - WrongAnswers)) - 1;
        return Math.Round(Math.Clamp(uncovered[at] + 0.001, 0.3, 0.9), 3);
    }
}
