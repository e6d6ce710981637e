using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AftercareBot.Knowledge;

/// <summary>
/// Which entry a question asks for, learned from all ways of asking while the index is built: softmax regression over
/// <see cref="IntentFeatures"/>. Where search compares a question with single lines, this weighs what all lines of an entry have in
/// common and the lines of its neighbours have not.
/// </summary>
internal sealed class IntentModel
{
    private readonly int[] _featureOfKey;
    private readonly float[] _rarity;
    private readonly short[] _weights;
    private readonly float[] _steps;
    private readonly int _classes;
    private readonly int _stride;

    /// <summary>Takes the learned parts over.</summary>
    /// <param name="featureOfKey">By key; -1 for what no way of asking holds.</param>
    /// <param name="rarity">By feature.</param>
    /// <param name="weights">By feature, then by entry, padded to <paramref name="stride"/>; kept in two bytes each.</param>
    /// <param name="entries">How many entries there are.</param>
    /// <param name="classes">Entries and, after them, groups of questions that are not covered.</param>
    /// <param name="stride">The same, rounded up to whole vectors.</param>
    public IntentModel(int[] featureOfKey, float[] rarity, float[] weights, int entries, int classes, int stride)
    {
        (_featureOfKey, _rarity, Entries, _classes, _stride) = (featureOfKey, rarity, entries, classes, stride);
        (_weights, _steps) = (new short[weights.Length], new float[rarity.Length]);
        for (var feature = 0; feature < _steps.Length; feature++)
        {
            var at = feature * stride;
            _steps[feature] = Shorten(weights.AsSpan(at, stride), _weights.AsSpan(at, stride));
        }
    }

    public int Entries { get; }

    /// <summary>Length that <see cref="Score"/> needs.</summary>
    public int BufferLength => _stride;

    /// <summary>Fills in the probability of each entry, then of each group outside; without a known word all are the same.</summary>
    public void Score(ReadOnlySpan<int> keys, Span<float> scores)
    {
        scores = scores[.._stride];
        scores.Clear();
        var square = 0f;
        foreach (var key in keys)
        {
            if (Feature(key) is >= 0 and var feature)
                square += _rarity[feature] * _rarity[feature];
        }

        var scale = square > 0 ? 1 / MathF.Sqrt(square) : 0;
        foreach (var key in keys)
        {
            if (Feature(key) is >= 0 and var feature)
                AddSteps(scores, _weights.AsSpan(feature * _stride, _stride), _rarity[feature] * scale * _steps[feature]);
        }

        Softmax(scores, _classes);
    }

    // Runs many times while a start waits for it, so it is compiled fully at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float scale)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(target);
        var added = MemoryMarshal.Cast<float, Vector<float>>(source);
        var factor = new Vector<float>(scale);
        for (var i = 0; i < sums.Length; i++)
            sums[i] += added[i] * factor;
    }

    /// <summary>Weights as whole numbers; gives the step that makes them weights again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Shorten(ReadOnlySpan<float> weights, Span<short> steps)
    {
        var largest = 0f;
        foreach (var weight in weights)
            largest = MathF.Max(largest, MathF.Abs(weight));
        if (largest == 0)
            return 0;
        var perStep = short.MaxValue / largest;
        for (var i = 0; i < steps.Length; i++)
            steps[i] = (short)MathF.Round(weights[i] * perStep);
        return largest / short.MaxValue;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSteps(Span<float> target, ReadOnlySpan<short> source, float scale)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(target);
        var added = MemoryMarshal.Cast<short, Vector<short>>(source);
        var factor = new Vector<float>(scale);
        for (var i = 0; i < added.Length; i++)
        {
            Vector.Widen(added[i], out var low, out var high);
            sums[2 * i] += Vector.ConvertToSingle(low) * factor;
            sums[(2 * i) + 1] += Vector.ConvertToSingle(high) * factor;
        }
    }

    /// <summary>Turns scores into probabilities; what stands after <paramref name="classes"/> counts as nearly impossible.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Softmax(Span<float> scores, int classes)
    {
        scores[classes..].Fill(float.MinValue);
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var most = vectors[0];
        foreach (ref var vector in vectors)
            most = Vector.Max(most, vector);
        var top = most[0];
        for (var i = 1; i < Vector<float>.Count; i++)
            top = MathF.Max(top, most[i]);

        // The power of e as a power of two: whole part into the exponent, the rest by its series. Below e^-40 all is the same, which
        // also keeps out numbers too small for a fast unit.
        var (peak, sums) = (new Vector<float>(top), Vector<float>.Zero);
        for (var i = 0; i < vectors.Length; i++)
        {
            var power = Vector.Max(vectors[i] - peak, new Vector<float>(-40)) * new Vector<float>(1.44269504f);
            var whole = Vector.Floor(power);
            var part = power - whole;
            var series = new Vector<float>(0.0096181f);
            series = (series * part) + new Vector<float>(0.0555041f);
            series = (series * part) + new Vector<float>(0.2402265f);
            series = (series * part) + new Vector<float>(0.6931472f);
            series = (series * part) + Vector<float>.One;
            var exponent = (Vector.ConvertToInt32(whole) + new Vector<int>(127)) << 23;
            vectors[i] = series * Vector.AsVectorSingle(exponent);
            sums += vectors[i];
        }

        var scale = new Vector<float>(1 / Vector.Sum(sums));
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] *= scale;
    }

    private int Feature(int key) => (uint)key < (uint)_featureOfKey.Length ? _featureOfKey[key] : -1;
}
