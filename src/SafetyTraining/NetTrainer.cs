using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Trains the net, sets the thresholds, and packs both into the weights file.</summary>
internal static class NetTrainer
{
    private const int Seed = 11;
    private const int LeastLines = 2;

    /// <summary>Learns, sets the thresholds, and gives the weights file.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="readings">What the reader says of some of them; empty for a net that decides everything by itself.</param>
    public static byte[] Train(IReadOnlyList<Example> examples, IReadOnlyDictionary<Line, Reading> readings)
    {
        var scored = CrossValidation.Run(examples);
        var levels = OfLevels();
        var kinds = new LinearTrainer(NetModel.Kinds, NetModel.KindBits, 1, Goal.OfKind);
        var lessons = examples.SelectMany(example => example.Lessons).ToList();
        Parallel.Invoke(() => levels.Train(lessons, Seed), () => kinds.Train(lessons, Seed));
        var header = Calibrate(scored, readings);
        var packed = LevelPacker.Pack(levels, ref header);
        var kindStep = Quantiser.StepOf(kinds.Weights);
        header.KindStep = kindStep;
        var kindWeights = Array.ConvertAll(kinds.Dense(), weight => Quantiser.Quantise(weight, kindStep));
        return NetModel.Write(header, packed, kindWeights, kinds.Bias);
    }

    public static LinearTrainer OfLevels() => new(LevelTable.Outputs, FeatureList.Bits, LeastLines, Goal.OfLevel);

    public static NetHeader Calibrate(IReadOnlyList<Scored> scored, IReadOnlyDictionary<Line, Reading> readings)
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
        NetThresholds.Set(ref header, scored, readings.Count > 0 ? FalseAlarms.OfSureNet : FalseAlarms.OfAll);
        if (readings.Count > 0)
            ReaderThresholds.Set(ref header, scored, readings);
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
}
