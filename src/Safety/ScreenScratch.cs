using AftercareBot.Encoder;

namespace AftercareBot.Safety;

/// <summary>The buffers of one thread: a message leaves nothing behind for the garbage collector but its assessment.</summary>
internal sealed class ScreenScratch
{
    [ThreadStatic]
    private static ScreenScratch? current;

    public static ScreenScratch Current => current ??= new();

    public TokenList Tokens { get; } = new();

    public TokenList Question { get; } = new();

    public MatchList Matches { get; } = new();

    public List<RuleHit> Hits { get; } = [];

    public FeatureList Features { get; } = new();

    /// <summary>What the reader was given last, and what it made of it.</summary>
    public EncoderInput ReaderInput { get; } = new();

    public float[] ReaderOutputs { get; } = new float[MessageReader.Outputs];

    public List<int> Pieces { get; } = [];

    public bool[] Asked { get; } = new bool[64];

    /// <summary>What was asked where no question counts.</summary>
    public bool[] NothingAsked { get; } = new bool[64];
}
