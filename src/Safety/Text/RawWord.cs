namespace AftercareBot.Safety;

/// <summary>A run of letters, digits and in-word signs in the folded text, before it is read.</summary>
internal struct RawWord
{
    public int Start;
    public int Length;
    public bool HasDigit;
    public bool HasSign;
    public bool HasApostrophe;
    public bool HasRun;
    public bool HasLetter;
    public int Word;
}
