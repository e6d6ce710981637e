namespace AftercareBot.Encoder;

/// <summary>Cuts a word into the longest pieces that the encoder knows, from its beginning (WordPiece, Schuster and Nakajima 2012).</summary>
public sealed class WordPieces
{
    internal const int LongestWord = 40;
    private readonly PieceList vocabulary;

    internal WordPieces(PieceList vocabulary)
    {
        this.vocabulary = vocabulary;
        (Unknown, Start, Separator) = (Mark("[UNK]"), Mark("[CLS]"), Mark("[SEP]"));
        (FromBot, FromMember) = (Mark("[unused1]"), Mark("[unused2]"));
    }

    /// <summary>What stands for a word that cannot be cut.</summary>
    public int Unknown { get; }

    /// <summary>The mark before a text.</summary>
    public int Start { get; }

    /// <summary>The mark after a text.</summary>
    public int Separator { get; }

    /// <summary>The mark before an earlier message of the bot.</summary>
    public int FromBot { get; }

    /// <summary>The mark before an earlier message of the member.</summary>
    public int FromMember { get; }

    /// <summary>Adds the pieces of a word in lower-case plain letters and digits.</summary>
    public void Cut(ReadOnlySpan<char> word, List<int> pieces)
    {
        if (word.Length is 0 or > LongestWord)
        {
            pieces.Add(Unknown);
            return;
        }
        Span<char> within = stackalloc char[LongestWord + 2];
        within[0] = within[1] = '#';
        word.CopyTo(within[2..]);
        var first = pieces.Count;
        for (var from = 0; from < word.Length; )
        {
            var taken = Longest(word, within, from, out var piece);
            if (taken == 0)
            {
                pieces.RemoveRange(first, pieces.Count - first);
                pieces.Add(Unknown);
                return;
            }
            pieces.Add(piece);
            from += taken;
        }
    }

    private int Longest(ReadOnlySpan<char> word, Span<char> within, int from, out int piece)
    {
        for (var length = word.Length - from; length > 0; length--)
        {
            // The two signs that mark a piece inside a word are written over the letters before it, which have been taken.
            within[from] = within[from + 1] = '#';
            piece = vocabulary.Find(from == 0 ? word[..length] : within.Slice(from, length + 2));
            if (piece >= 0)
                return length;
        }
        piece = 0;
        return 0;
    }

    private int Mark(string name) =>
        vocabulary.Find(name) is >= 0 and var number
            ? number
            : throw new InvalidDataException($"the encoder's vocabulary has no {name}; run its training script");
}
