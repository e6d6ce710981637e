namespace AftercareBot.Encoder;

/// <summary>The buffers of one thread.</summary>
internal sealed class EncoderScratch
{
    [ThreadStatic]
    private static EncoderScratch? current;

    private int rows;

    public static EncoderScratch Current => current ??= new();

    /// <summary>The text, a row a piece.</summary>
    public float[] Hidden { get; private set; } = [];

    /// <summary>What each piece asks, answers to, and says.</summary>
    public float[] Asked { get; private set; } = [];

    public float[] Heard { get; private set; } = [];

    public float[] Added { get; private set; } = [];

    public float[] Inner { get; private set; } = [];

    public short[] Whole { get; private set; } = [];

    public float[] Steps { get; private set; } = [];

    public float[] Attention { get; } = new float[EncoderInput.MostPieces];

    public float[] Pooled { get; } = new float[Shape.Width];

    public Span<float> Row(int at) => Hidden.AsSpan(at * Shape.Width, Shape.Width);

    public void Prepare(int count)
    {
        if (count <= rows)
            return;
        rows = Math.Min(
            EncoderInput.MostPieces,
            (Math.Max(count, 32) + ProductTile.Side - 1) / ProductTile.Side * ProductTile.Side
        );
        Hidden = new float[rows * Shape.Width];
        Asked = new float[rows * Shape.Width * 3];
        Heard = new float[rows * Shape.Width];
        Added = new float[rows * Shape.Width];
        Inner = new float[rows * Shape.Inner];
        Whole = new short[rows * Shape.Inner];
        Steps = new float[rows];
    }
}
