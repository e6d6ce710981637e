namespace AftercareBot.SafetyTraining;

/// <summary>
/// Logistic regression by AdaGrad over hashed features, all outputs at once, the weights averaged over the later passes. Seeded, hence repeatable.
/// </summary>
internal sealed class LinearTrainer(int outputs, int bits, Func<Line, int, Goal> goal)
{
    private const float LearningRate = 0.05f;
    private const float Decay = 2e-6f;
    private const int Passes = 10;
    private readonly float[] weights = new float[(1 << bits) * outputs];
    private readonly float[] squares = new float[(1 << bits) * outputs];
    private readonly float[] bias = new float[outputs];
    private readonly float[] biasSquares = new float[outputs];
    private readonly int mask = (1 << bits) - 1;

    public float[] Weights { get; } = new float[(1 << bits) * outputs];

    public float[] Bias { get; } = new float[outputs];

    public void Train(IReadOnlyList<Example> examples, int seed)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(seed);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var index in order)
                Learn(examples[index]);
            if (pass >= Passes / 2)
                Average();
        }
    }

    /// <summary>The sum of one output, in the trained weights.</summary>
    public float Score(Example example, int output)
    {
        var sum = Bias[output];
        for (var i = 0; i < example.Places.Length; i++)
            sum += Weights[((example.Places[i] & mask) * outputs) + output] * example.Values[i];
        return sum;
    }

    private void Average()
    {
        const float share = 1f / (Passes - (Passes / 2));
        for (var i = 0; i < weights.Length; i++)
            Weights[i] += weights[i] * share;
        for (var i = 0; i < outputs; i++)
            Bias[i] += bias[i] * share;
    }

    private void Learn(Example example)
    {
        Span<float> sums = stackalloc float[outputs];
        bias.CopyTo(sums);
        for (var i = 0; i < example.Places.Length; i++)
        {
            var at = (example.Places[i] & mask) * outputs;
            for (var o = 0; o < outputs; o++)
                sums[o] += weights[at + o] * example.Values[i];
        }
        for (var o = 0; o < outputs; o++)
        {
            var (target, weight) = goal(example.Line, o);
            if (weight <= 0)
                continue;
            var error = weight * ((1 / (1 + MathF.Exp(-sums[o]))) - target);
            if (MathF.Abs(error) < 1e-4f)
                continue;
            biasSquares[o] += error * error;
            bias[o] -= LearningRate * error / (MathF.Sqrt(biasSquares[o]) + 1);
            Update(example, o, error);
        }
    }

    private void Update(Example example, int output, float error)
    {
        for (var i = 0; i < example.Places.Length; i++)
        {
            var at = ((example.Places[i] & mask) * outputs) + output;
            var gradient = (error * example.Values[i]) + (Decay * weights[at]);
            squares[at] += gradient * gradient;
            weights[at] -= LearningRate * gradient / (MathF.Sqrt(squares[at]) + 1e-3f);
        }
    }
}
