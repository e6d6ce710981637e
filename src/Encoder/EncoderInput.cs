namespace AftercareBot.Encoder;

/// <summary>The pieces of one text, and which of them are of what went before it. A buffer that is used again.</summary>
public sealed class EncoderInput
{
    /// <summary>The most pieces that are read, the marks at the ends included.</summary>
    public const int MostPieces = 128;

    /// <summary>How many pieces there are.</summary>
    public int Count { get; private set; }

    internal int[] Pieces { get; } = new int[MostPieces];

    internal byte[] Kinds { get; } = new byte[MostPieces];

    /// <summary>Empties it.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a piece; one too many is left out.</summary>
    /// <param name="piece">Its number in the vocabulary.</param>
    /// <param name="earlier">Whether it is of what went before the text.</param>
    public void Add(int piece, bool earlier)
    {
        if (Count == MostPieces)
            return;
        Pieces[Count] = piece;
        Kinds[Count++] = earlier ? (byte)1 : (byte)0;
    }
}
