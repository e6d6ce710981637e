using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>Learns how likely the first candidate, or one of the first three, is right: adaptive gradient steps, the same in every run.</summary>
internal sealed class ProbabilityTrainer
{
    private const int Rounds = 40;
    private const int Batch = 64;
    private const float Rate = 0.004f;
    private const float Penalty = 2e-4f;
    private const int Inputs = Ranker.ProbabilityFeatures;
    private readonly float[] _weights = new float[ChanceNet.WeightCount];
    private readonly float[] _slope = new float[ChanceNet.WeightCount];
    private readonly float[] _mean = new float[ChanceNet.WeightCount];
    private readonly float[] _square = new float[ChanceNet.WeightCount];
    private readonly Random _random = new(17);
    private int _steps;

    public static float[] Train(List<(float[] Values, bool IsRight, float Weight)> rows)
    {
        var trainer = new ProbabilityTrainer();
        for (var i = 0; i < trainer._weights.Length; i++)
            trainer._weights[i] = (float)((trainer._random.NextDouble() - 0.5) * 0.6);
        var scale = rows.Count / rows.Sum(r => r.Weight);
        var order = Enumerable.Range(0, rows.Count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            trainer._random.Shuffle(order);
            var rate = Rate * (1 - ((float)round / Rounds));
            foreach (var batch in order.Chunk(Batch))
            {
                foreach (var i in batch)
                    trainer.Add(rows[i].Values, rows[i].IsRight ? 1 : 0, rows[i].Weight * scale / batch.Length);
                trainer.Step(rate);
            }
        }

        return [.. trainer._weights.Select(w => MathF.Round(w, 3))];
    }

    public static (float[] Values, bool First, bool Three) Row(Example example)
    {
        var values = new float[Inputs];
        Ranker.FillProbabilityFeatures(example.Index, example.Query, example.Candidates, values);
        return (
            values,
            example.Right.Contains(example.Candidates[0].Entry),
            example.Candidates.Take(3).Any(c => example.Right.Contains(c.Entry))
        );
    }

    private void Add(float[] values, float wanted, float weight)
    {
        Span<float> units = stackalloc float[ChanceNet.Hidden];
        for (var unit = 0; unit < units.Length; unit++)
            units[unit] = ChanceNet.Unit(values, _weights.AsSpan(unit * Inputs, Inputs));
        var miss = weight * ((float)ChanceNet.Probability(values, _weights) - wanted);
        const int outer = ChanceNet.Hidden * Inputs;
        _slope[^1] += miss;
        for (var unit = 0; unit < units.Length; unit++)
        {
            _slope[outer + unit] += miss * units[unit];
            var inner = miss * _weights[outer + unit] * (1 - (units[unit] * units[unit]));
            for (var i = 0; i < Inputs; i++)
                _slope[(unit * Inputs) + i] += inner * values[i];
        }
    }

    private void Step(float rate)
    {
        _steps++;
        var (meanScale, squareScale) = (1 - MathF.Pow(0.9f, _steps), 1 - MathF.Pow(0.999f, _steps));
        for (var i = 0; i < _weights.Length; i++)
        {
            var slope = _slope[i] + (Penalty * _weights[i]);
            _slope[i] = 0;
            _mean[i] = (0.9f * _mean[i]) + (0.1f * slope);
            _square[i] = (0.999f * _square[i]) + (0.001f * slope * slope);
            _weights[i] -= rate * (_mean[i] / meanScale) / (MathF.Sqrt(_square[i] / squareScale) + 1e-7f);
        }
    }
}
