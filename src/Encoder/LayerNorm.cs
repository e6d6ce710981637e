using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AftercareBot.Encoder;

/// <summary>Brings a row to a mean of nought and a spread of one, then scales and shifts it as learned.</summary>
internal sealed class LayerNorm(float[] scale, float[] shift)
{
    private const float Epsilon = 1e-12f;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(Span<float> row)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < row.Length; i += Vector256<float>.Count)
            sum += At(row, i);
        var mean = Vector256.Create(Vector256.Sum(sum) / row.Length);
        var spread = Vector256<float>.Zero;
        for (var i = 0; i < row.Length; i += Vector256<float>.Count)
        {
            var away = At(row, i) - mean;
            spread += away * away;
        }
        var factor = Vector256.Create(1 / MathF.Sqrt((Vector256.Sum(spread) / row.Length) + Epsilon));
        for (var i = 0; i < row.Length; i += Vector256<float>.Count)
            (((At(row, i) - mean) * factor * At(scale, i)) + At(shift, i)).CopyTo(row.Slice(i, Vector256<float>.Count));
    }

    private static Vector256<float> At(ReadOnlySpan<float> row, int at) =>
        Vector256.Create<float>(row.Slice(at, Vector256<float>.Count));
}
