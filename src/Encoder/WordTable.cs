namespace AftercareBot.Encoder;

/// <summary>What each piece means by itself: a row a piece, a byte a number, one step a row.</summary>
internal sealed class WordTable(sbyte[] rows, float[] steps)
{
    public ReadOnlySpan<sbyte> Row(int piece, out float step)
    {
        step = steps[piece];
        return rows.AsSpan(piece * Shape.Width, Shape.Width);
    }
}
