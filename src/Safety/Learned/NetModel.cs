using System.Runtime.InteropServices;

namespace AftercareBot.Safety;

/// <summary>
/// The learned net: one linear model per level over the features of a message, its weights a byte each, its sums turned into probabilities. Trained and
/// written by the SafetyTraining command.
/// </summary>
internal sealed class NetModel
{
    public const string File = "Net/net.bin";

    /// <summary>The outputs of the level table: paging (Crisis and above), Emergency, Concern and above.</summary>
    public const int Levels = LevelTable.Outputs;

    /// <summary>The kind table is smaller: it only names what the level table found.</summary>
    public const int KindBits = 15;

    private const int Magic = 0x3454454E;
    private readonly LevelTable levels;
    private readonly sbyte[] kinds = new sbyte[(1 << KindBits) * Kinds];
    private readonly float[] kindBias = new float[Kinds];
    private readonly NetHeader header;

    private NetModel(NetHeader header, Stream file)
    {
        this.header = header;
        var slots = new int[LevelTable.Slots];
        file.ReadExactly(MemoryMarshal.AsBytes(slots.AsSpan()));
        levels = new LevelTable(slots);
        file.ReadExactly(MemoryMarshal.AsBytes(kinds.AsSpan()));
        file.ReadExactly(MemoryMarshal.AsBytes(kindBias.AsSpan()));
    }

    /// <summary>What each kind of feature counts for, before it is divided by the root of their number.</summary>
    public static ReadOnlySpan<float> GroupScale => [1f, 1f, 0.8f];

    /// <summary>The outputs of the kind table: every category but none, then self, other, group.</summary>
    public static int Kinds => RiskCategories.All.Count - 1 + 3;

    public NetHeader Header => header;

    private static int Bytes =>
        Marshal.SizeOf<NetHeader>() + (LevelTable.Slots * sizeof(int)) + ((1 << KindBits) * Kinds) + (Kinds * sizeof(float));

    /// <summary>Reads the weights; null, with the error noted, when the file does not fit this code.</summary>
    /// <param name="file">The file, read once; one that can tell its length.</param>
    /// <param name="errors">Where the error is noted.</param>
    public static NetModel? Read(Stream file, DataErrors errors)
    {
        try
        {
            var header = new NetHeader();
            if (file.Length == Bytes)
                file.ReadExactly(MemoryMarshal.AsBytes(new Span<NetHeader>(ref header)));
            if (header.Magic == Magic)
                return new NetModel(header, file);
        }
        catch (EndOfStreamException)
        {
            // It was cut short while it was read, which is another version, too.
        }
        errors.Add(File, 0, "the net's weights are of another version; run the SafetyTraining command");
        return null;
    }

    public static byte[] Write(
        NetHeader header,
        ReadOnlySpan<int> levels,
        ReadOnlySpan<sbyte> kinds,
        ReadOnlySpan<float> kindBias
    )
    {
        header.Magic = Magic;
        return
        [
            .. MemoryMarshal.AsBytes(new ReadOnlySpan<NetHeader>(in header)),
            .. MemoryMarshal.AsBytes(levels),
            .. MemoryMarshal.AsBytes(kinds),
            .. MemoryMarshal.AsBytes(kindBias),
        ];
    }

    /// <summary>What the net says for each level, as log-odds.</summary>
    public NetScore LogOdds(FeatureList features)
    {
        var sums = Sum(features);
        return new NetScore(
            header.Page.LogOdds(sums.Page),
            header.Emergency.LogOdds(sums.Emergency),
            header.Concern.LogOdds(sums.Concern)
        );
    }

    private NetScore Sum(FeatureList features)
    {
        var (page, emergency, concern) = (0f, 0f, 0f);
        for (var group = 0; group < FeatureList.Groups; group++)
        {
            var places = features.Of((FeatureGroup)group);
            var (a, b, c) = levels.Sum(places);
            var scale = GroupScale[group] / MathF.Sqrt(Math.Max(1, places.Length));
            page += a * scale;
            emergency += b * scale;
            concern += c * scale;
        }
        return new NetScore(page, emergency, concern);
    }

    /// <summary>Adds to each token what its features add to the paging sum, in log-odds.</summary>
    public void Weigh(FeatureList features, Span<float> moved)
    {
        for (var group = 0; group < FeatureList.Groups; group++)
        {
            var places = features.Of((FeatureGroup)group);
            var origins = features.OriginsOf((FeatureGroup)group);
            var scale = header.Page.Step * header.Page.Slope * GroupScale[group] / MathF.Sqrt(Math.Max(1, places.Length));
            for (var i = 0; i < places.Length; i++)
                if ((uint)origins[i] < (uint)moved.Length)
                    moved[origins[i]] += levels.Sum(places.Slice(i, 1)).Page * scale;
        }
    }

    /// <summary>The category and subject that fit a message best, among those a level allows.</summary>
    public (string Category, RiskSubject Subject) Name(FeatureList features, RiskLevel level)
    {
        Span<float> sums = stackalloc float[Kinds];
        kindBias.CopyTo(sums);
        for (var group = 0; group < FeatureList.Groups; group++)
        {
            var places = features.Of((FeatureGroup)group);
            var scale = header.KindStep * GroupScale[group] / MathF.Sqrt(Math.Max(1, places.Length));
            foreach (var place in places)
            {
                var row = kinds.AsSpan((place & ((1 << KindBits) - 1)) * Kinds, Kinds);
                for (var i = 0; i < row.Length; i++)
                    sums[i] += row[i] * scale;
            }
        }
        return MessageKinds.Name(sums, level);
    }
}
