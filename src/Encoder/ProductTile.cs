using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AftercareBot.Encoder;

/// <summary>The sums of products of four rows of weights with four rows of input: the inner loop of everything, in the widest form a processor has.</summary>
/// <remarks>
/// Here and in its callers the compiler is told to do its best at once: code that it has not yet found worth its while runs these loops thirty times
/// slower, and the first message in doubt after a start may be the one that matters.
/// </remarks>
internal static class ProductTile
{
    public const int Side = 4;

    /// <summary>Sums, input row by input row, the four weight rows of each beside one another. <paramref name="length"/> is a multiple of 32.</summary>
    public static void Sum(ref sbyte w, ref short x, int length, Span<int> sums)
    {
        if (Avx512BW.IsSupported)
        {
            Sum512(ref w, ref x, length, sums);
            return;
        }
        // Sixteen sums at once do not fit the registers of these processors; eight do.
        Sum256(ref w, ref x, length, sums);
        Sum256(ref Unsafe.Add(ref w, 2 * length), ref x, length, sums[2..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum512(ref sbyte w, ref short x, int length, Span<int> sums)
    {
        var (a0, b0, c0, d0) = (Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero);
        var (a1, b1, c1, d1) = (Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero);
        var (a2, b2, c2, d2) = (Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero);
        var (a3, b3, c3, d3) = (Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero);
        for (var i = 0; i < length; i += Vector512<short>.Count)
        {
            var wa = Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref w, (nuint)i));
            var wb = Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref w, (nuint)(i + length)));
            var wc = Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref w, (nuint)(i + (2 * length))));
            var wd = Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref w, (nuint)(i + (3 * length))));
            var row = Vector512.LoadUnsafe(ref x, (nuint)i);
            a0 += Avx512BW.MultiplyAddAdjacent(wa, row);
            b0 += Avx512BW.MultiplyAddAdjacent(wb, row);
            c0 += Avx512BW.MultiplyAddAdjacent(wc, row);
            d0 += Avx512BW.MultiplyAddAdjacent(wd, row);
            row = Vector512.LoadUnsafe(ref x, (nuint)(i + length));
            a1 += Avx512BW.MultiplyAddAdjacent(wa, row);
            b1 += Avx512BW.MultiplyAddAdjacent(wb, row);
            c1 += Avx512BW.MultiplyAddAdjacent(wc, row);
            d1 += Avx512BW.MultiplyAddAdjacent(wd, row);
            row = Vector512.LoadUnsafe(ref x, (nuint)(i + (2 * length)));
            a2 += Avx512BW.MultiplyAddAdjacent(wa, row);
            b2 += Avx512BW.MultiplyAddAdjacent(wb, row);
            c2 += Avx512BW.MultiplyAddAdjacent(wc, row);
            d2 += Avx512BW.MultiplyAddAdjacent(wd, row);
            row = Vector512.LoadUnsafe(ref x, (nuint)(i + (3 * length)));
            a3 += Avx512BW.MultiplyAddAdjacent(wa, row);
            b3 += Avx512BW.MultiplyAddAdjacent(wb, row);
            c3 += Avx512BW.MultiplyAddAdjacent(wc, row);
            d3 += Avx512BW.MultiplyAddAdjacent(wd, row);
        }
        (sums[0], sums[1], sums[2], sums[3]) = (Vector512.Sum(a0), Vector512.Sum(b0), Vector512.Sum(c0), Vector512.Sum(d0));
        (sums[4], sums[5], sums[6], sums[7]) = (Vector512.Sum(a1), Vector512.Sum(b1), Vector512.Sum(c1), Vector512.Sum(d1));
        (sums[8], sums[9], sums[10], sums[11]) = (Vector512.Sum(a2), Vector512.Sum(b2), Vector512.Sum(c2), Vector512.Sum(d2));
        (sums[12], sums[13], sums[14], sums[15]) = (Vector512.Sum(a3), Vector512.Sum(b3), Vector512.Sum(c3), Vector512.Sum(d3));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum256(ref sbyte w, ref short x, int length, Span<int> sums)
    {
        var (a0, b0, a1, b1) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        var (a2, b2, a3, b3) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        for (var i = 0; i < length; i += Vector256<short>.Count)
        {
            var wa = Widen(ref Unsafe.Add(ref w, i));
            var wb = Widen(ref Unsafe.Add(ref w, i + length));
            var row = Vector256.LoadUnsafe(ref x, (nuint)i);
            a0 += Products(wa, row);
            b0 += Products(wb, row);
            row = Vector256.LoadUnsafe(ref x, (nuint)(i + length));
            a1 += Products(wa, row);
            b1 += Products(wb, row);
            row = Vector256.LoadUnsafe(ref x, (nuint)(i + (2 * length)));
            a2 += Products(wa, row);
            b2 += Products(wb, row);
            row = Vector256.LoadUnsafe(ref x, (nuint)(i + (3 * length)));
            a3 += Products(wa, row);
            b3 += Products(wb, row);
        }
        (sums[0], sums[1], sums[4], sums[5]) = (Vector256.Sum(a0), Vector256.Sum(b0), Vector256.Sum(a1), Vector256.Sum(b1));
        (sums[8], sums[9], sums[12], sums[13]) = (Vector256.Sum(a2), Vector256.Sum(b2), Vector256.Sum(a3), Vector256.Sum(b3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widen(ref sbyte w)
    {
        if (Avx2.IsSupported)
            return Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref w));
        var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref w));
        return Vector256.Create(low, high);
    }

    /// <summary>Products of neighbours, two and two added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported)
            return Avx2.MultiplyAddAdjacent(a, b);
        var (a0, a1) = Vector256.Widen(a);
        var (b0, b1) = Vector256.Widen(b);
        return (a0 * b0) + (a1 * b1);
    }
}
