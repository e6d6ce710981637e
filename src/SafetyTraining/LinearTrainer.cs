namespace AftercareBot.SafetyTraining;

/// <summary>
/// Logistic regression by AdaGrad over the features of the lines, all outputs at once, the weights averaged over the later passes. In every pass each
/// line is learned from a random half of its features: no feature can rest on another, and what carries over to new lines is shared out among many.
/// Seeded, hence repeatable.
/// </summary>
/// <param name="outputs">How many outputs each feature has a weight for.</param>
/// <param name="bits">How many bits of a place tell features apart.</param>
/// <param name="least">In how many lines a feature must stand; what stands in one alone tells nothing of others.</param>
/// <param name="goal">What an output should say of a line.</param>
internal sealed class LinearTrainer(int outputs, int bits, int least, Func<Line, int, Goal> goal)
{
    private const float LearningRate = 0.1f;
    private const float Decay = 2e-6f;
    private const int Passes = 20;
    private readonly Dictionary<int, int> rows = [];
    private readonly float[] bias = new float[outputs];
    private readonly float[] biasSquares = new float[outputs];
    private readonly int mask = (1 << bits) - 1;
    private readonly List<int> halfRows = [];
    private readonly List<float> halfValues = [];
    private float[] weights = [];
    private float[] squares = [];

    public float[] Weights { get; private set; } = [];

    public float[] Bias { get; } = new float[outputs];

    /// <summary>The row of weights of each place that is learned.</summary>
    public IReadOnlyDictionary<int, int> Rows => rows;

    public void Train(IReadOnlyList<Example> examples, int seed)
    {
        CollectRows(examples);
        weights = new float[rows.Count * outputs];
        squares = new float[weights.Length];
        Weights = new float[weights.Length];
        var learned = examples.Select(Condense).ToArray();
        var (random, coins) = (new Random(seed), new Coins((ulong)seed));
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(learned);
            foreach (var example in learned)
                Learn(Halve(example, coins));
            if (pass >= Passes / 2)
                Average();
        }
    }

    /// <summary>The sum of one output, in the trained weights.</summary>
    public float Score(Example example, int output)
    {
        var sum = Bias[output];
        for (var i = 0; i < example.Places.Length; i++)
            if (rows.TryGetValue(example.Places[i] & mask, out var row))
                sum += Weights[(row * outputs) + output] * example.Values[i];
        return sum;
    }

    /// <summary>The weights of one output for every number of the given bits, zero where nothing was learned.</summary>
    public float[] Dense()
    {
        var dense = new float[outputs << bits];
        foreach (var (place, row) in rows)
            Weights.AsSpan(row * outputs, outputs).CopyTo(dense.AsSpan(place * outputs));
        return dense;
    }

    private void CollectRows(IReadOnlyList<Example> examples)
    {
        var counts = new byte[1 << bits];
        foreach (var example in examples)
        foreach (var place in example.Places)
            if (counts[place & mask] < least && ++counts[place & mask] == least)
                rows.Add(place & mask, rows.Count);
    }

    private Example Condense(Example example)
    {
        var (places, values) = (new List<int>(example.Places.Length), new List<float>(example.Places.Length));
        for (var i = 0; i < example.Places.Length; i++)
            if (rows.TryGetValue(example.Places[i] & mask, out var row))
            {
                places.Add(row);
                values.Add(example.Values[i]);
            }
        return example with { Places = [.. places], Values = [.. values] };
    }

    private Line Halve(Example example, Coins coins)
    {
        halfRows.Clear();
        halfValues.Clear();
        for (var i = 0; i < example.Places.Length; i++)
            if (coins.Toss())
            {
                halfRows.Add(example.Places[i] * outputs);
                halfValues.Add(example.Values[i] * 2);
            }
        return example.Line;
    }

    private void Average()
    {
        const float share = 1f / (Passes - (Passes / 2));
        for (var i = 0; i < weights.Length; i++)
            Weights[i] += weights[i] * share;
        for (var i = 0; i < outputs; i++)
            Bias[i] += bias[i] * share;
    }

    private void Learn(Line line)
    {
        Span<float> sums = stackalloc float[outputs];
        bias.CopyTo(sums);
        for (var i = 0; i < halfRows.Count; i++)
        for (var o = 0; o < outputs; o++)
            sums[o] += weights[halfRows[i] + o] * halfValues[i];
        for (var o = 0; o < outputs; o++)
        {
            var (target, weight) = goal(line, o);
            if (weight <= 0)
                continue;
            var error = weight * ((1 / (1 + MathF.Exp(-sums[o]))) - target);
            if (MathF.Abs(error) < 1e-4f)
                continue;
            biasSquares[o] += error * error;
            bias[o] -= LearningRate * error / (MathF.Sqrt(biasSquares[o]) + 1);
            Update(o, error);
        }
    }

    private void Update(int output, float error)
    {
        for (var i = 0; i < halfRows.Count; i++)
        {
            var at = halfRows[i] + output;
            var gradient = (error * halfValues[i]) + (Decay * weights[at]);
            squares[at] += gradient * gradient;
            weights[at] -= LearningRate * gradient / (MathF.Sqrt(squares[at]) + 1e-3f);
        }
    }
}
