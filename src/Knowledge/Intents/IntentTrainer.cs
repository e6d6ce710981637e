using System.Runtime.CompilerServices;

namespace AftercareBot.Knowledge;

/// <summary>Learns an <see cref="IntentModel"/>. The same phrases in the same order give the same weights.</summary>
internal sealed class IntentTrainer
{
    /// <summary>Features times entries above which the table would outgrow the documents.</summary>
    private const long LargestTable = 24_000_000;

    /// <summary>Measured: more rounds do not order better, and a start has to wait for them.</summary>
    private const int Rounds = 3;
    private const float Rate = 4;
    private const int Lane = 16;
    private readonly List<(int Entry, int[] Keys)> _rows = [];

    /// <summary>The number for a group of questions that are not covered.</summary>
    public static int Outside(int group) => -1 - group;

    public void Add(int entry, int[] keys) => _rows.Add((entry, keys));

    /// <summary>Null when there are too many entries for a table.</summary>
    public IntentModel? Learn(int entries, int outsideGroups)
    {
        var keyCount = _rows.Count == 0 ? 0 : _rows.Max(r => r.Keys.Length == 0 ? 0 : r.Keys.Max()) + 1;
        var featureOfKey = new int[keyCount];
        Array.Fill(featureOfKey, -1);
        var rarity = Rarity(featureOfKey);
        var classes = entries + outsideGroups;
        var stride = (classes + Lane - 1) / Lane * Lane;
        if ((long)stride * rarity.Length is 0 or > LargestTable)
            return null;
        var weights = new float[rarity.Length * stride];
        Descend(Values(featureOfKey, rarity, entries), weights, classes, stride);
        return new IntentModel(featureOfKey, rarity, weights, entries, classes, stride);
    }

    private float[] Rarity(int[] featureOfKey)
    {
        var counts = new List<int>();
        foreach (var (_, keys) in _rows)
        {
            foreach (var key in keys)
            {
                if (featureOfKey[key] < 0)
                {
                    featureOfKey[key] = counts.Count;
                    counts.Add(0);
                }

                counts[featureOfKey[key]]++;
            }
        }

        return [.. counts.Select(c => MathF.Log(1 + ((float)_rows.Count / c)))];
    }

    private (int Entry, int[] Features, float[] Values)[] Values(int[] featureOfKey, float[] rarity, int entries)
    {
        var rows = new (int, int[], float[])[_rows.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var features = Array.ConvertAll(_rows[i].Keys, k => featureOfKey[k]);
            var values = Array.ConvertAll(features, f => rarity[f]);
            var length = MathF.Sqrt(values.Sum(v => v * v));
            for (var v = 0; v < values.Length; v++)
                values[v] /= length;
            var target = _rows[i].Entry < 0 ? entries - 1 - _rows[i].Entry : _rows[i].Entry;
            rows[i] = (target, features, values);
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Descend((int Entry, int[] Features, float[] Values)[] rows, float[] weights, int classes, int stride)
    {
        var scores = new float[stride];
        var step = Step(rows.Length);
        for (var round = 0; round < Rounds; round++)
        {
            var rate = Rate * (1 - ((float)round / Rounds));
            for (var (n, at) = (0, 0); n < rows.Length; n++, at = (at + step) % rows.Length)
            {
                var (entry, features, values) = rows[at];
                Array.Clear(scores);
                for (var i = 0; i < features.Length; i++)
                    IntentModel.AddScaled(scores, weights.AsSpan(features[i] * stride, stride), values[i]);
                IntentModel.Softmax(scores, classes);
                scores[entry] -= 1;
                for (var i = 0; i < features.Length; i++)
                    IntentModel.AddScaled(weights.AsSpan(features[i] * stride, stride), scores, -rate * values[i]);
            }
        }
    }

    // Visits every row once, each far from the one before: lines of one entry in a row would pull the weights to and fro.
    private static int Step(int count)
    {
        var step = (int)(count * 0.618) | 1;
        while (Divisor(step, count) > 1)
            step += 2;
        return step;
    }

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
