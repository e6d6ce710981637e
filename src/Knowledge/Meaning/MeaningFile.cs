using System.Runtime.InteropServices;

namespace AftercareBot.Knowledge;

/// <summary>
/// The file of ways of asking that were read beforehand: how many, their keys in order, the row of each, and the rows, little-endian.
/// Rows stand in the order of the documents, so that one language lies together.
/// </summary>
internal sealed class MeaningFile
{
    public const string FileName = "meaning.lines.bin";

    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _block;

    private MeaningFile(ulong[] keys, int[] rows, sbyte[] block) => (_keys, _rows, _block) = (keys, rows, block);

    public static MeaningFile Empty { get; } = new([], [], []);

    /// <summary>Empty when it is missing or torn: all lines are read anew then.</summary>
    public static MeaningFile Read(string path)
    {
        try
        {
            return File.Exists(path) ? ReadWhole(path) : Empty;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Empty;
        }
    }

    private static MeaningFile ReadWhole(string path)
    {
        using var file = File.OpenRead(path);
        var count = new int[1];
        file.ReadExactly(MemoryMarshal.AsBytes(count.AsSpan()));
        if (file.Length != sizeof(int) + (count[0] * (long)(sizeof(ulong) + sizeof(int) + MeaningVector.Width)))
            return Empty;
        var (keys, rows) = (new ulong[count[0]], new int[count[0]]);
        file.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        file.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        var block = new sbyte[count[0] * MeaningVector.Width];
        file.ReadExactly(MemoryMarshal.AsBytes(block.AsSpan()));
        return new MeaningFile(keys, rows, block);
    }

    public static void Write(string path, IReadOnlyList<(ulong Key, MeaningVector Vector)> lines)
    {
        var (keys, rows) = (lines.Select(l => l.Key).ToArray(), Enumerable.Range(0, lines.Count).ToArray());
        Array.Sort(keys, rows);
        using var file = File.Create(path);
        file.Write(MemoryMarshal.AsBytes<int>([lines.Count]));
        file.Write(MemoryMarshal.AsBytes<ulong>(keys));
        file.Write(MemoryMarshal.AsBytes<int>(rows));
        foreach (var (_, vector) in lines)
            file.Write(MemoryMarshal.AsBytes<sbyte>(vector.Block.AsSpan(vector.At, MeaningVector.Width)));
    }

    public MeaningVector? Find(ulong key) =>
        Array.BinarySearch(_keys, key) is >= 0 and var at ? new MeaningVector(_block, _rows[at] * MeaningVector.Width) : null;
}
