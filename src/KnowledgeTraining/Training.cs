using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>Learns a model part from examples and chooses its thresholds.</summary>
internal static class Training
{
    /// <summary>Of questions that are not covered, the share that may be answered all the same.</summary>
    private const double WrongAnswers = 0.04;

    /// <summary>Likewise, once meaning was read: lower, because only a fifth of the lines tells and the two add up.</summary>
    private const double WrongAnswersByMeaning = 0.02;

    /// <summary>Likewise, the share that may be met with choices, none of which fits.</summary>
    private const double WrongChoices = 0.15;

    public static ModelPart Train(
        List<Example> examples,
        ModelPart start,
        double wrongAnswers = WrongAnswers,
        int settledOutside = 0
    )
    {
        var rank = RankTrainer.Train(examples, start.Rank).Select(w => MathF.Round(w, 4)).ToArray();
        foreach (var example in examples)
            Order(example, rank);
        var answerable = examples.Where(e => e.Right.Count > 0).ToList();
        var firsts = answerable.Count(e => e.Right.Contains(e.Candidates[0].Entry));
        Console.WriteLine(
            $"Of {answerable.Count} stored lines asked without themselves, {100.0 * firsts / answerable.Count:0.0} % find their entry first."
        );
        var rows = examples.Select(e => (Row: ProbabilityTrainer.Row(e), e.Weight)).ToList();
        var first = ProbabilityTrainer.Train([.. rows.Select(r => (r.Row.Values, r.Row.First, r.Weight))]);
        var three = ProbabilityTrainer.Train([.. rows.Select(r => (r.Row.Values, r.Row.Three, r.Weight))]);
        var part = new ModelPart(rank, first, three, 0.5, 0.5);
        var ranker = new Ranker(part);
        return part with
        {
            AnswerFrom = Threshold(
                examples,
                wrongAnswers,
                settledOutside,
                e => ranker.Probability(e.Index, e.Query, e.Candidates).First
            ),
            ClarifyFrom = Threshold(
                examples,
                WrongChoices,
                settledOutside,
                e => ranker.Probability(e.Index, e.Query, e.Candidates).FirstThree
            ),
        };
    }

    /// <summary>Learns what weighs meaning against words, from what words alone do not settle.</summary>
    /// <param name="examples">Those that <paramref name="byWords"/> was trained on.</param>
    /// <param name="byWords">What looks first, and where weights start from.</param>
    public static ModelPart TrainMeaning(List<Example> examples, ModelPart byWords)
    {
        var ranker = new Ranker(byWords);
        var read = examples.Where(e => e.Again is not null).ToList();
        var open = read.Where(e => ranker.Probability(e.Index, e.Query, e.Candidates).First < EntryFinder.SureFrom).ToList();
        if (open.Count == 0)
            return byWords;
        var settled = read.Count(e => e.IsOutside) - open.Count(e => e.IsOutside);
        return Train([.. open.Select(e => e with { Candidates = e.Again! })], byWords, WrongAnswersByMeaning, settled);
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

    // The probability that only the given share of the questions known not to be covered reaches.
    private static double Threshold(List<Example> examples, double share, int settled, Func<Example, double> probability)
    {
        var uncovered = examples.Where(e => e.IsOutside).Select(probability).Order().ToList();
        if (uncovered.Count == 0)
            return 0.5;
        // Those that words alone settled are answered whatever is learned here.
        var wrong = (int)((uncovered.Count + settled) * share) - settled;
        var at = Math.Clamp(uncovered.Count - 1 - wrong, 0, uncovered.Count - 1);
        return Math.Round(Math.Clamp(uncovered[at] + 0.001, 0.2, 0.9), 3);
    }
}
