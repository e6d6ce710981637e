using System.Runtime.CompilerServices;

namespace AftercareBot.Safety;

/// <summary>A set of word classes, by number, up to <see cref="Capacity"/>.</summary>
internal readonly record struct ClassSet(ulong A, ulong B, ulong C, ulong D)
{
    public const int Capacity = 256;

    public bool IsEmpty
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (A | B | C | D) == 0;
    }

    public static ClassSet Of(int number)
    {
        var bit = 1UL << (number & 63);
        return (number >> 6) switch
        {
            0 => new(bit, 0, 0, 0),
            1 => new(0, bit, 0, 0),
            2 => new(0, 0, bit, 0),
            _ => new(0, 0, 0, bit),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int number)
    {
        var part = (number >> 6) switch
        {
            0 => A,
            1 => B,
            2 => C,
            _ => D,
        };
        return (part >> (number & 63) & 1) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ClassSet Or(in ClassSet other) => new(A | other.A, B | other.B, C | other.C, D | other.D);

    /// <summary>Writes the numbers in the set, in order, as far as they fit, and says how many.</summary>
    public int CopyTo(Span<int> numbers)
    {
        var count = 0;
        Copy(A, 0, numbers, ref count);
        Copy(B, 64, numbers, ref count);
        Copy(C, 128, numbers, ref count);
        Copy(D, 192, numbers, ref count);
        return count;
    }

    private static void Copy(ulong bits, int offset, Span<int> numbers, ref int count)
    {
        while (bits != 0 && count < numbers.Length)
        {
            numbers[count++] = offset + System.Numerics.BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
        }
    }
}
