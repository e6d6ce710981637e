using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace AftercareBot.Encoder;

/// <summary>Takes numbers off the front of a weights file (little-endian).</summary>
internal ref struct WeightsReader(ReadOnlySpan<byte> file)
{
    private ReadOnlySpan<byte> left = file;

    public readonly int Left => left.Length;

    public uint Number() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(sizeof(uint)));

    public sbyte[] SmallNumbers(int count) => MemoryMarshal.Cast<byte, sbyte>(Bytes(count)).ToArray();

    public float[] Numbers(int count) => MemoryMarshal.Cast<byte, float>(Bytes(count * sizeof(float))).ToArray();

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > left.Length)
            throw new InvalidDataException("the encoder's weights are cut short");
        var taken = left[..count];
        left = left[count..];
        return taken;
    }
}
