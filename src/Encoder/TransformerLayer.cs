using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AftercareBot.Encoder;

/// <summary>One layer: every piece hears the others, then thinks for itself (Vaswani et al. 2017, norm after each step).</summary>
internal sealed class TransformerLayer(
    IntegerMatrix ask,
    IntegerMatrix gather,
    LayerNorm heardNorm,
    IntegerMatrix widen,
    IntegerMatrix narrow,
    LayerNorm thoughtNorm
)
{
    private static readonly float Scale = 1 / MathF.Sqrt(Shape.HeadWidth);

    public void Run(EncoderScratch room, int count)
    {
        ask.Multiply(room.Hidden, count, room, room.Asked);
        for (var head = 0; head < Shape.Heads; head++)
        for (var at = 0; at < count; at++)
            Hear(room, count, head, at);
        gather.Multiply(room.Heard, count, room, room.Added);
        Join(room, count, heardNorm);
        widen.Multiply(room.Hidden, count, room, room.Inner);
        Gelu(room.Inner.AsSpan(0, count * Shape.Inner));
        narrow.Multiply(room.Inner, count, room, room.Added);
        Join(room, count, thoughtNorm);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Join(EncoderScratch room, int count, LayerNorm norm)
    {
        for (var at = 0; at < count; at++)
        {
            var row = room.Row(at);
            var added = room.Added.AsSpan(at * Shape.Width, Shape.Width);
            for (var i = 0; i < row.Length; i += 8)
                (Vector256.Create<float>(row.Slice(i, 8)) + Vector256.Create<float>(added.Slice(i, 8))).CopyTo(row.Slice(i, 8));
            norm.Apply(row);
        }
    }

    /// <summary>What one piece takes from all, weighed by how well they answer to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Hear(EncoderScratch room, int count, int head, int at)
    {
        const int stride = Shape.Width * 3;
        var first = head * Shape.HeadWidth;
        var question = room.Asked.AsSpan((at * stride) + first, Shape.HeadWidth);
        var weights = room.Attention.AsSpan(0, count);
        var most = float.NegativeInfinity;
        for (var other = 0; other < count; other++)
        {
            var answer = room.Asked.AsSpan((other * stride) + Shape.Width + first, Shape.HeadWidth);
            weights[other] = Dot(question, answer) * Scale;
            most = MathF.Max(most, weights[other]);
        }
        var sum = 0f;
        foreach (ref var weight in weights)
        {
            weight = MathF.Exp(weight - most);
            sum += weight;
        }
        var (v0, v1, v2, v3) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (var other = 0; other < count; other++)
        {
            var says = room.Asked.AsSpan((other * stride) + (2 * Shape.Width) + first, Shape.HeadWidth);
            var weight = Vector256.Create(weights[other] / sum);
            v0 += weight * Vector256.Create<float>(says[..8]);
            v1 += weight * Vector256.Create<float>(says[8..16]);
            v2 += weight * Vector256.Create<float>(says[16..24]);
            v3 += weight * Vector256.Create<float>(says[24..32]);
        }
        var into = room.Heard.AsSpan((at * Shape.Width) + first, Shape.HeadWidth);
        v0.CopyTo(into[..8]);
        v1.CopyTo(into[8..16]);
        v2.CopyTo(into[16..24]);
        v3.CopyTo(into[24..32]);
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < Shape.HeadWidth; i += 8)
            sum += Vector256.Create<float>(a.Slice(i, 8)) * Vector256.Create<float>(b.Slice(i, 8));
        return Vector256.Sum(sum);
    }

    /// <summary>The smooth step between nothing and everything (Hendrycks and Gimpel 2016, in its hyperbolic form).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gelu(Span<float> values)
    {
        const float slope = 1.5957691f;
        var one = Vector256<float>.One;
        for (var i = 0; i < values.Length; i += 8)
        {
            var x = Vector256.Create<float>(values.Slice(i, 8));
            var bent = (x + (Vector256.Create(0.044715f) * x * x * x)) * Vector256.Create(slope);
            (x / (one + Vector256.Exp(-bent))).CopyTo(values.Slice(i, 8));
        }
    }
}
