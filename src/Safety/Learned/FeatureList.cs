using System.Runtime.CompilerServices;

namespace AftercareBot.Safety;

/// <summary>The features of one message by number, and where in the message each comes from, in buffers used again.</summary>
internal sealed class FeatureList
{
    /// <summary>A place is a number so large that two features seldom share one; the net keeps those that it learned from.</summary>
    public const int Bits = 26;
    public const int Groups = 3;
    private const int Mask = (1 << Bits) - 1;

    /// <summary>Enough for some 4,000 words; a message beyond that has said what it says.</summary>
    private const int Most = 1 << 17;

    private int[] places = new int[4096];
    private int[] origins = new int[4096];
    private readonly int[] ends = new int[Groups];

    public int Count { get; private set; }

    public void Clear()
    {
        Count = 0;
        Array.Clear(ends);
    }

    public void EndGroup(FeatureGroup group) => ends[(int)group] = Count;

    public ReadOnlySpan<int> Of(FeatureGroup group) => places.AsSpan(Start(group), ends[(int)group] - Start(group));

    public ReadOnlySpan<int> OriginsOf(FeatureGroup group) => origins.AsSpan(Start(group), ends[(int)group] - Start(group));

    public ReadOnlySpan<int> All => places.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong hash, int origin)
    {
        if (Count == places.Length && !Grow())
            return;
        places[Count] = (int)(hash >> 20) & Mask;
        origins[Count++] = origin;
    }

    /// <summary>Adds features whose places are known already.</summary>
    public void AddPlaces(ReadOnlySpan<int> known, int origin)
    {
        while (Count + known.Length > places.Length)
            if (!Grow())
                return;
        known.CopyTo(places.AsSpan(Count));
        origins.AsSpan(Count, known.Length).Fill(origin);
        Count += known.Length;
    }

    private bool Grow()
    {
        if (Count >= Most)
            return false;
        Array.Resize(ref places, Count * 2);
        Array.Resize(ref origins, Count * 2);
        return true;
    }

    private int Start(FeatureGroup group) => group == FeatureGroup.Words ? 0 : ends[(int)group - 1];
}
