using System.Text;

namespace AftercareBot.Encoder;

/// <summary>
/// The vocabulary: which number a piece has. Held as the bytes of the file and a table of places, not as strings: there are tens of thousands, and a
/// start would wait for them and the service keep them.
/// </summary>
internal sealed class PieceList
{
    private const byte End = (byte)'\n';
    private readonly byte[] text;
    private readonly int[] starts;

    /// <summary>Open addressing, half empty: a piece's number and one, or 0.</summary>
    private readonly int[] slots;

    /// <summary>Takes the vocabulary over.</summary>
    /// <param name="text">The pieces in ASCII, a line each, in the order of their numbers.</param>
    public PieceList(byte[] text)
    {
        this.text = text;
        starts = new int[text.AsSpan().Count(End) + 2];
        for (var piece = 1; piece < starts.Length; piece++)
        {
            var rest = text.AsSpan(starts[piece - 1]).IndexOf(End);
            starts[piece] = rest < 0 ? text.Length + 1 : starts[piece - 1] + rest + 1;
        }
        slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)starts.Length * 2)];
        Span<char> letters = stackalloc char[LongestPiece];
        for (var piece = 0; piece < Count; piece++)
            if (Of(piece) is { Length: <= LongestPiece } bytes)
                slots[SlotOf(letters[..Encoding.ASCII.GetChars(bytes, letters)])] = piece + 1;
    }

    /// <summary>Longer than any word that is cut, and its two signs: what is longer is never looked for.</summary>
    public const int LongestPiece = WordPieces.LongestWord + 2;

    public int Count => starts.Length - 1;

    /// <summary>The number of a piece, or -1.</summary>
    public int Find(ReadOnlySpan<char> piece) => slots[SlotOf(piece)] - 1;

    private ReadOnlySpan<byte> Of(int piece) => text.AsSpan(starts[piece], starts[piece + 1] - starts[piece] - 1);

    /// <summary>Where it stands, or where it would.</summary>
    private int SlotOf(ReadOnlySpan<char> piece)
    {
        var slot = HashOf(piece) & (slots.Length - 1);
        while (slots[slot] != 0 && !Ascii.Equals(Of(slots[slot] - 1), piece))
            slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }

    /// <summary>FNV-1a, its high bits brought down.</summary>
    private static int HashOf(ReadOnlySpan<char> piece)
    {
        var hash = 2166136261u;
        foreach (var letter in piece)
            hash = (hash ^ letter) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & int.MaxValue);
    }
}
