namespace AftercareBot.Safety;

/// <summary>One word of a message as the rules and the net see it.</summary>
internal struct Token
{
    /// <summary>Its number in the vocabulary, or -1.</summary>
    public int Word;

    public ulong Hash;
    public ClassSet Classes;

    /// <summary>Where its letters stand in the folded text.</summary>
    public int FoldedStart;
    public int FoldedLength;

    /// <summary>Where it stands in the original text of its message.</summary>
    public int Start;
    public int End;

    /// <summary>It goes on with the phrase that the token before belongs to.</summary>
    public bool Continues;
}
