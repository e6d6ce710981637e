using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Trains the net on the open lines and packs it into the weights file.</summary>
internal static class NetTrainer
{
    private const int Seed = 11;

    /// <summary>Of a hundred harmless lines (half of them written to look dangerous), how many may page, rules included.</summary>
    private const double PagedHarmless = 0.016;
    private const double MarkedHarmless = 0.038;
    private const double EmergencyHarmless = 0.001;

    /// <summary>Of a hundred emergencies that page, how many must be called so.</summary>
    private const double EmergenciesNamed = 0.95;

    public static byte[] Train(IReadOnlyList<Example> examples)
    {
        var scored = CrossValidation.Run(examples);
        var levels = new LinearTrainer(NetModel.Levels, FeatureList.Bits, Goal.OfLevel);
        var kinds = new LinearTrainer(NetModel.Kinds, NetModel.KindBits, Goal.OfKind);
        Parallel.Invoke(() => levels.Train(examples, Seed), () => kinds.Train(examples, Seed));
        var header = Calibrate(scored);
        var packed = Pack(levels, ref header);
        var kindStep = Step(kinds.Weights);
        header.KindStep = kindStep;
        var kindWeights = Array.ConvertAll(kinds.Weights, weight => Quantise(weight, kindStep));
        return NetModel.Write(header, packed, kindWeights, kinds.Bias);
    }

    public static NetHeader Calibrate(IReadOnlyList<Scored> scored)
    {
        var header = new NetHeader
        {
            Page = Fit(scored.Where(one => one.Example.Line.Level != RiskLevel.Concern), one => one.Page, line => line.IsDanger),
            Emergency = Fit(scored, one => one.Emergency, line => line.Level == RiskLevel.Emergency),
            Concern = Fit(scored, one => one.Concern, line => line.Level >= RiskLevel.Concern),
        };
        var harmless = scored.Where(one => one.Example.Line.Level == RiskLevel.None).ToList();
        var byRules = harmless.Count(one => one.Example.Rules >= RiskLevel.Crisis);
        var quiet = harmless.Where(one => one.Example.Rules < RiskLevel.Crisis).ToList();
        header.Page.Threshold = header.Page.Probability(
            Calibration.Above(quiet.Select(one => one.Page), Math.Max(0, (harmless.Count * PagedHarmless) - byRules))
        );
        header.Emergency.Threshold = header.Emergency.Probability(
            Calibration.Above(harmless.Select(one => one.Emergency), harmless.Count * EmergencyHarmless)
        );
        var page = header.Page;
        var unpaged = quiet
            .Where(one => page.Probability(one.Page) < page.Threshold && one.Example.Rules == RiskLevel.None)
            .ToList();
        header.Concern.Threshold = header.Concern.Probability(
            Calibration.Above(unpaged.Select(one => one.Concern), harmless.Count * MarkedHarmless)
        );
        var emergencies = scored
            .Where(one => one.Example.Line.Level == RiskLevel.Emergency && page.Probability(one.Page) >= page.Threshold)
            .ToList();
        header.EmergencyWhenPaging = header.Emergency.Probability(
            Calibration.Above(emergencies.Select(one => one.Emergency), emergencies.Count * EmergenciesNamed)
        );
        return header;
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

    private static int[] Pack(LinearTrainer levels, ref NetHeader header)
    {
        Span<float> steps = stackalloc float[NetModel.Levels];
        for (var output = 0; output < NetModel.Levels; output++)
            steps[output] = Step(levels.Weights.Where((_, i) => i % NetModel.Levels == output));
        (header.Page.Step, header.Emergency.Step, header.Concern.Step) = (steps[0], steps[1], steps[2]);
        (header.Page.Bias, header.Emergency.Bias, header.Concern.Bias) = (levels.Bias[0], levels.Bias[1], levels.Bias[2]);
        var packed = new int[levels.Weights.Length / NetModel.Levels];
        for (var place = 0; place < packed.Length; place++)
        for (var output = 0; output < NetModel.Levels; output++)
            packed[place] |= (byte)Quantise(levels.Weights[(place * NetModel.Levels) + output], steps[output]) << (8 * output);
        return packed;
    }

    /// <summary>A step that keeps the many small weights apart; the few beyond its range are cut to it.</summary>
    private static float Step(IEnumerable<float> weights)
    {
        var sizes = weights.Select(MathF.Abs).Where(size => size > 1e-6f).Order().ToArray();
        return sizes[(int)(sizes.Length * 0.9995)] / sbyte.MaxValue;
    }

    private static sbyte Quantise(float weight, float step) =>
        (sbyte)Math.Clamp(MathF.Round(weight / step), sbyte.MinValue + 1, sbyte.MaxValue);
}
