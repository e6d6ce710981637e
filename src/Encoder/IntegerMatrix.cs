using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AftercareBot.Encoder;

/// <summary>
/// A layer of weights, a byte each with one step a row. The rows that come in are turned into whole numbers of 14 bits first, so that all sums are
/// exact, whatever order a processor takes them in.
/// </summary>
internal sealed class IntegerMatrix(sbyte[] weights, float[] steps, float[] bias, int inputs)
{
    /// <summary>With weights up to 127 and 1,536 inputs a sum stays below 2³¹.</summary>
    private const float Most = 8191;

    private readonly int outputs = bias.Length;

    /// <summary>Rows in, rows out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Multiply(Span<float> rows, int count, EncoderScratch room, Span<float> into)
    {
        for (var at = 0; at < count; at++)
            room.Steps[at] = Quantise(rows.Slice(at * inputs, inputs), room.Whole.AsSpan(at * inputs, inputs));
        ref var x = ref MemoryMarshal.GetArrayDataReference(room.Whole);
        ref var w = ref MemoryMarshal.GetArrayDataReference(weights);
        Span<int> sums = stackalloc int[ProductTile.Side * ProductTile.Side];
        for (var output = 0; output < outputs; output += ProductTile.Side)
        {
            var perOutput = Vector128.LoadUnsafe(ref steps[output]);
            var added = Vector128.LoadUnsafe(ref bias[output]);
            for (var at = 0; at < count; at += ProductTile.Side)
            {
                ProductTile.Sum(ref Unsafe.Add(ref w, output * inputs), ref Unsafe.Add(ref x, at * inputs), inputs, sums);
                var taken = Math.Min(ProductTile.Side, count - at);
                for (var one = 0; one < taken; one++)
                {
                    var sum = Vector128.ConvertToSingle(
                        Vector128.Create<int>(sums.Slice(one * ProductTile.Side, ProductTile.Side))
                    );
                    var scaled = (sum * perOutput * Vector128.Create(room.Steps[at + one])) + added;
                    scaled.CopyTo(into.Slice(((at + one) * outputs) + output, ProductTile.Side));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Quantise(Span<float> row, Span<short> whole)
    {
        var most = Vector256<float>.Zero;
        for (var i = 0; i < row.Length; i += Vector256<float>.Count)
            most = Vector256.Max(most, Vector256.Abs(Vector256.Create<float>(row.Slice(i, Vector256<float>.Count))));
        var largest = 0f;
        for (var i = 0; i < Vector256<float>.Count; i++)
            largest = MathF.Max(largest, most[i]);
        if (largest == 0)
        {
            whole.Clear();
            return 0;
        }
        var perStep = Vector256.Create(Most / largest);
        for (var i = 0; i < row.Length; i += Vector256<short>.Count)
        {
            var low = Vector256.Create<float>(row.Slice(i, Vector256<float>.Count)) * perStep;
            var high = Vector256.Create<float>(row.Slice(i + Vector256<float>.Count, Vector256<float>.Count)) * perStep;
            Vector256.Narrow(Round(low), Round(high)).CopyTo(whole.Slice(i, Vector256<short>.Count));
        }
        return largest / Most;
    }

    private static Vector256<int> Round(Vector256<float> values) => Vector256.ConvertToInt32(Vector256.Round(values));
}
