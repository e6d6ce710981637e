using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Trains the net on the open lines and packs it into the weights file.</summary>
internal static class NetTrainer
{
    private const int Seed = 11;
    private const int LeastLines = 2;

    /// <summary>Of a hundred harmless lines (half of them written to look dangerous), how many may page, rules included.</summary>
    private const double PagedHarmless = 0.018;

    /// <summary>The same of those with earlier messages, which are few and mostly follow grave ones.</summary>
    private const double PagedAfterEarlier = 0.055;
    private const double MarkedHarmless = 0.039;
    private const double EmergencyHarmless = 0.001;

    /// <summary>Of a hundred emergencies that page, how many must be called so.</summary>
    private const double EmergenciesNamed = 0.98;

    public static byte[] Train(IReadOnlyList<Example> examples)
    {
        var scored = CrossValidation.Run(examples);
        var levels = OfLevels();
        var kinds = new LinearTrainer(NetModel.Kinds, NetModel.KindBits, 1, Goal.OfKind);
        var lessons = examples.SelectMany(example => example.Lessons).ToList();
        Parallel.Invoke(() => levels.Train(lessons, Seed), () => kinds.Train(lessons, Seed));
        var header = Calibrate(scored);
        var packed = LevelPacker.Pack(levels, ref header);
        var kindStep = Quantiser.StepOf(kinds.Weights);
        header.KindStep = kindStep;
        var kindWeights = Array.ConvertAll(kinds.Dense(), weight => Quantiser.Quantise(weight, kindStep));
        return NetModel.Write(header, packed, kindWeights, kinds.Bias);
    }

    public static LinearTrainer OfLevels() => new(LevelTable.Outputs, FeatureList.Bits, LeastLines, Goal.OfLevel);

    public static NetHeader Calibrate(IReadOnlyList<Scored> scored)
    {
        var header = new NetHeader
        {
            Page = Fit(
                scored.Where(one => one.Example.Line.Level != RiskLevel.Concern),
                one => one.Graver,
                line => line.IsDanger
            ),
            Emergency = Fit(scored, one => one.Emergency, line => line.Level == RiskLevel.Emergency),
            Concern = Fit(scored, one => one.Concern, line => line.Level >= RiskLevel.Concern),
        };
        var harmless = scored.Where(one => one.Example.Line.Level == RiskLevel.None).ToList();
        var byRules = harmless.Count(one => one.Example.Rules >= RiskLevel.Crisis);
        var quiet = harmless.Where(one => one.Example.Rules < RiskLevel.Crisis).ToList();
        header.Page.Threshold = header.Page.Probability(
            Calibration.Above(quiet.Select(one => one.Page), Math.Max(0, (harmless.Count * PagedHarmless) - byRules))
        );
        header.PageAfterEarlier = header.Page.Probability(JoinedThreshold(harmless, header));
        header.Emergency.Threshold = header.Emergency.Probability(
            Calibration.Above(harmless.Select(one => one.Emergency), harmless.Count * EmergencyHarmless)
        );
        var calibrated = header;
        var unpaged = quiet.Where(one => !Pages(one, calibrated) && one.Example.Rules == RiskLevel.None).ToList();
        header.Concern.Threshold = header.Concern.Probability(
            Calibration.Above(unpaged.Select(one => one.Concern), harmless.Count * MarkedHarmless)
        );
        var emergencies = scored.Where(one => one.Example.Line.Level == RiskLevel.Emergency && Pages(one, calibrated)).ToList();
        header.EmergencyWhenPaging = header.Emergency.Probability(
            Calibration.Above(emergencies.Select(one => one.Emergency), emergencies.Count * EmergenciesNamed)
        );
        return header;
    }

    /// <summary>Whether a message pages in one reading or the other, rules left aside.</summary>
    public static bool Pages(Scored one, in NetHeader header) =>
        header.Page.Probability(one.Page) >= header.Page.Threshold
        || header.Page.Probability(one.Joined) >= header.PageAfterEarlier;

    private static float JoinedThreshold(IReadOnlyCollection<Scored> harmless, NetHeader header)
    {
        var joined = harmless.Where(one => one.Example.Alone is not null).ToList();
        if (joined.Count == 0)
            return float.MaxValue;
        var paged = joined.Count(one =>
            one.Example.Rules >= RiskLevel.Crisis || header.Page.Probability(one.Page) >= header.Page.Threshold
        );
        var quiet = joined.Where(one =>
            one.Example.Rules < RiskLevel.Crisis && header.Page.Probability(one.Page) < header.Page.Threshold
        );
        var left = Math.Max(0, (joined.Count * PagedAfterEarlier) - paged);
        return Math.Max(Calibration.Above(quiet.Select(one => one.Joined), left), header.Page.Sum(header.Page.Threshold));
    }

    private static NetOutput Fit(IEnumerable<Scored> scored, Func<Scored, float> sum, Func<Line, bool> outcome)
    {
        var (slope, offset) = Calibration.Fit([.. scored.Select(one => (sum(one), outcome(one.Example.Line)))]);
        // The sums carry their bias already; a step of one leaves them as they are until the weights are packed.
        return new NetOutput
        {
            Step = 1,
            Bias = 0,
            Slope = slope,
            Offset = offset,
        };
    }
}
