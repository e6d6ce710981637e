using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace AftercareBot.Encoder.Tests;

/// <summary>Makes a weights file of one layer with made-up weights, in the form that the training scripts write.</summary>
internal static class WeightsFile
{
    public const int Outputs = 3;

    public static IReadOnlyList<string> Vocabulary { get; } =
    ["[unused1]", "[unused2]", "[UNK]", "[CLS]", "[SEP]", "pil", "pill", "s", "##s", "##pill", "##o", "##t", "left", "six"];

    public static byte[] Make(int seed)
    {
        var random = new Random(seed);
        var file = new MemoryStream();
        Number(file, 0x31434E45);
        Number(file, 1);
        Number(file, Outputs);
        var vocabulary = Encoding.ASCII.GetBytes(string.Join('\n', Vocabulary));
        Number(file, (uint)vocabulary.Length);
        file.Write(vocabulary);
        Table(file, random, Vocabulary.Count, Shape.Width);
        Floats(file, random, EncoderInput.MostPieces * Shape.Width, 0, 0.1f);
        Floats(file, random, Shape.Kinds * Shape.Width, 0, 0.1f);
        Norm(file, random);
        Matrix(file, random, Shape.Width * 3, Shape.Width);
        Matrix(file, random, Shape.Width, Shape.Width);
        Norm(file, random);
        Matrix(file, random, Shape.Inner, Shape.Width);
        Matrix(file, random, Shape.Width, Shape.Inner);
        Norm(file, random);
        Floats(file, random, Outputs * Shape.Width, 0, 0.1f);
        Floats(file, random, Outputs, 0, 0.1f);
        return file.ToArray();
    }

    private static void Norm(Stream file, Random random)
    {
        Floats(file, random, Shape.Width, 1, 0.1f);
        Floats(file, random, Shape.Width, 0, 0.1f);
    }

    private static void Matrix(Stream file, Random random, int outputs, int inputs)
    {
        Table(file, random, outputs, inputs);
        Floats(file, random, outputs, 0, 0.1f);
    }

    private static void Table(Stream file, Random random, int rows, int columns)
    {
        var bytes = new byte[rows * columns];
        random.NextBytes(bytes);
        file.Write(bytes);
        Floats(file, random, rows, 0.001f, 0.0002f);
    }

    private static void Floats(Stream file, Random random, int count, float middle, float spread)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = middle + (spread * ((2 * random.NextSingle()) - 1));
        file.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static void Number(Stream file, uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        file.Write(bytes);
    }
}
