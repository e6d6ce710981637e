namespace AftercareBot.Safety;

/// <summary>The folded text and its tokens, in buffers that are used again for the next message of the same thread.</summary>
internal sealed class TokenList
{
    public char[] Folded = new char[1024];

    /// <summary>Where each folded letter stands in the original text.</summary>
    public int[] Origins = new int[1024];
    public int FoldedCount;

    public RawWord[] Raw = new RawWord[256];
    public int RawCount;

    public Token[] Tokens = new Token[256];
    public int Count;

    /// <summary>The language of the last message added.</summary>
    public Language Language;

    public ReadOnlySpan<Token> Span => Tokens.AsSpan(0, Count);

    public void Clear()
    {
        FoldedCount = 0;
        RawCount = 0;
        Count = 0;
    }

    public ReadOnlySpan<char> Letters(in RawWord raw) => Folded.AsSpan(raw.Start, raw.Length);

    public ReadOnlySpan<char> Letters(in Token token) => Folded.AsSpan(token.FoldedStart, token.FoldedLength);

    public void Put(char folded, int origin)
    {
        if (FoldedCount == Folded.Length)
        {
            Array.Resize(ref Folded, FoldedCount * 2);
            Array.Resize(ref Origins, FoldedCount * 2);
        }
        Folded[FoldedCount] = folded;
        Origins[FoldedCount++] = origin;
    }

    public ref RawWord AddRaw()
    {
        if (RawCount == Raw.Length)
            Array.Resize(ref Raw, RawCount * 2);
        Raw[RawCount] = default;
        return ref Raw[RawCount++];
    }

    public ref Token Add()
    {
        if (Count == Tokens.Length)
            Array.Resize(ref Tokens, Count * 2);
        Tokens[Count] = default;
        return ref Tokens[Count++];
    }
}
