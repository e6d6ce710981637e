using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AftercareBot.Safety;

/// <summary>
/// The weights of the features that the net has learned from, three bytes each, in buckets of four slots. A slot's fourth byte is the tag of its
/// feature, so that one the net has never met finds nothing in its bucket, and adds nothing.
/// </summary>
internal sealed class LevelTable(int[] slots)
{
    public const int Outputs = 3;
    public const int BucketSize = 4;
    public const int TagBits = 8;

    /// <summary>All slots: a bucket for each number that a place has above its tag.</summary>
    public const int Slots = BucketSize << (FeatureList.Bits - TagBits);

    public static int BucketOf(int place) => place >> TagBits;

    public static int TagOf(int place) => place & ((1 << TagBits) - 1);

    /// <summary>The sums of the weights of the features at these places, in steps.</summary>
    public (int Page, int Emergency, int Concern) Sum(ReadOnlySpan<int> places)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(slots);
        var (page, emergency, concern) = (Vector128<int>.Zero, Vector128<int>.Zero, Vector128<int>.Zero);
        foreach (var place in places)
        {
            var bucket = Vector128.LoadUnsafe(ref first, (nuint)(BucketOf(place) * BucketSize));
            // An empty slot has tag 0 and weights of 0: finding it is finding nothing.
            var found = bucket & Vector128.Equals(bucket >>> 24, Vector128.Create(TagOf(place)));
            page += (found << 24) >> 24;
            emergency += (found << 16) >> 24;
            concern += (found << 8) >> 24;
        }
        return (Vector128.Sum(page), Vector128.Sum(emergency), Vector128.Sum(concern));
    }
}
