using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AftercareBot.Knowledge;

/// <summary>Where a text points: whole numbers of a byte, at a place of a block that may hold many.</summary>
internal readonly record struct MeaningVector(sbyte[] Block, int At)
{
    /// <summary>
    /// What a coordinate of one is stored as. Coordinates of a vector of length one among hundreds are small; what would not fit is cut.
    /// </summary>
    private const float Scale = 420;

    /// <summary>How many numbers there are.</summary>
    public const int Width = 384;

    /// <summary>Of any length, made one long.</summary>
    public static MeaningVector Of(ReadOnlySpan<float> values)
    {
        var square = 0f;
        foreach (var value in values)
            square += value * value;
        var factor = square > 0 ? Scale / MathF.Sqrt(square) : 0;
        var block = new sbyte[Width];
        for (var i = 0; i < block.Length; i++)
            block[i] = (sbyte)Math.Clamp(MathF.Round(values[i] * factor), -127, 127);
        return new MeaningVector(block, 0);
    }

    /// <summary>Between several.</summary>
    public static MeaningVector Middle(IEnumerable<MeaningVector> several)
    {
        Span<float> sums = stackalloc float[Width];
        sums.Clear();
        foreach (var one in several)
        {
            for (var i = 0; i < Width; i++)
                sums[i] += one.Block[one.At + i];
        }

        return Of(sums);
    }

    /// <summary>The cosine of the angle between two: 1 for the same, about 0 for what has nothing in common.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // the first question meets it ten thousand times
    public float Likeness(MeaningVector other)
    {
        ref var a = ref MemoryMarshal.GetReference(Block.AsSpan(At, Width));
        ref var b = ref MemoryMarshal.GetReference(other.Block.AsSpan(other.At, Width));
        var sums = Vector256<int>.Zero;
        for (nuint i = 0; i < (nuint)Width; i += (nuint)Vector128<sbyte>.Count)
        {
            // Products of two bytes fit in 16 bits, sums of them do not.
            var (aLow, aHigh) = Vector128.Widen(Vector128.LoadUnsafe(ref a, i));
            var (bLow, bHigh) = Vector128.Widen(Vector128.LoadUnsafe(ref b, i));
            var (low, high) = Vector256.Widen(Vector256.Create(aLow * bLow, aHigh * bHigh));
            sums += low + high;
        }

        return Vector256.Sum(sums) / (Scale * Scale);
    }
}
