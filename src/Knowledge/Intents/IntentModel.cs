using System.Numerics;
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
    private readonly float[] _weights;
    private readonly int _classes;
    private readonly int _stride;

    /// <summary>Takes the learned parts over.</summary>
    /// <param name="featureOfKey">By key; -1 for what no way of asking holds.</param>
    /// <param name="rarity">By feature.</param>
    /// <param name="weights">By feature, then by entry, padded to <paramref name="stride"/>.</param>
    /// <param name="entries">How many entries there are.</param>
    /// <param name="classes">Entries and, after them, groups of questions that are not covered.</param>
    /// <param name="stride">The same, rounded up to whole vectors.</param>
    public IntentModel(int[] featureOfKey, float[] rarity, float[] weights, int entries, int classes, int stride) =>
        (_featureOfKey, _rarity, _weights, Entries, _classes, _stride) = (
            featureOfKey,
            rarity,
            weights,
            entries,
            classes,
            stride
        );

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
                AddScaled(scores, _weights.AsSpan(feature * _stride, _stride), _rarity[feature] * scale);
        }

        Softmax(scores[.._classes]);
    }

    internal static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float scale)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(target);
        var added = MemoryMarshal.Cast<float, Vector<float>>(source);
        var factor = new Vector<float>(scale);
        for (var i = 0; i < sums.Length; i++)
            sums[i] += added[i] * factor;
    }

    internal static void Softmax(Span<float> scores)
    {
        var most = float.MinValue;
        foreach (var score in scores)
            most = Math.Max(most, score);
        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }

        foreach (ref var score in scores)
            score /= sum;
    }

    private int Feature(int key) => (uint)key < (uint)_featureOfKey.Length ? _featureOfKey[key] : -1;
}
