using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Packs learned weights into the buckets of the level table; where a bucket is full, the weightiest features stay.</summary>
internal static class LevelPacker
{
    public static int[] Pack(LinearTrainer levels, ref NetHeader header)
    {
        Span<float> steps = stackalloc float[LevelTable.Outputs];
        for (var output = 0; output < LevelTable.Outputs; output++)
            steps[output] = Quantiser.StepOf(levels.Weights.Where((_, i) => i % LevelTable.Outputs == output));
        (header.Page.Step, header.Emergency.Step, header.Concern.Step) = (steps[0], steps[1], steps[2]);
        (header.Page.Bias, header.Emergency.Bias, header.Concern.Bias) = (levels.Bias[0], levels.Bias[1], levels.Bias[2]);
        var features = new List<(int Weight, int Place, int Packed)>();
        foreach (var (place, row) in levels.Rows)
        {
            var (packed, weight) = (0, 0);
            for (var output = 0; output < LevelTable.Outputs; output++)
            {
                var quantised = Quantiser.Quantise(levels.Weights[(row * LevelTable.Outputs) + output], steps[output]);
                packed |= (byte)quantised << (8 * output);
                weight += Math.Abs((int)quantised);
            }
            if (weight > 0)
                features.Add((weight, place, packed));
        }
        return Fill(features);
    }

    private static int[] Fill(List<(int Weight, int Place, int Packed)> features)
    {
        var slots = new int[LevelTable.Slots];
        var used = new byte[LevelTable.Slots / LevelTable.BucketSize];
        foreach (var (_, place, packed) in features.OrderByDescending(one => one.Weight).ThenBy(one => one.Place))
        {
            var (bucket, tag) = (LevelTable.BucketOf(place), LevelTable.TagOf(place));
            if (used[bucket] < LevelTable.BucketSize)
                slots[(bucket * LevelTable.BucketSize) + used[bucket]++] = packed | (tag << 24);
        }
        return slots;
    }
}
