namespace AftercareBot.Encoder;

/// <summary>Cuts a word into the longest pieces that the encoder knows, from its beginning (WordPiece, Schuster and Nakajima 2012).</summary>
public sealed class WordPieces
{
    private const int LongestWord = 40;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers;

    internal WordPieces(IReadOnlyList<string> vocabulary)
    {
        var byText = new Dictionary<string, int>(vocabulary.Count, StringComparer.Ordinal);
        for (var i = 0; i < vocabulary.Count; i++)
            byText[vocabulary[i]] = i;
        numbers = byText.GetAlternateLookup<ReadOnlySpan<char>>();
        (Unknown, Start, Separator) = (byText["[UNK]"], byText["[CLS]"], byText["[SEP]"]);
        (FromBot, FromMember) = (byText["[unused1]"], byText["[unused2]"]);
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
            if (from == 0)
            {
                if (numbers.TryGetValue(word[..length], out piece))
                    return length;
                continue;
            }
            // The two signs that mark a piece inside a word are written over the letters before it, which have been taken.
            within[from] = within[from + 1] = '#';
            if (numbers.TryGetValue(within.Slice(from, length + 2), out piece))
                return length;
        }
        piece = 0;
        return 0;
    }
}
