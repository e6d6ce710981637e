namespace AftercareBot.Encoder;

/// <summary>The sizes of the network (those of MiniLM-L6, from which it was trained on).</summary>
internal static class Shape
{
    public const int Width = 384;
    public const int Heads = 12;
    public const int HeadWidth = Width / Heads;
    public const int Inner = 1536;
    public const int Kinds = 2;
}
