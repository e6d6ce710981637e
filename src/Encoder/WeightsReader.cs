using System.Runtime.InteropServices;

namespace AftercareBot.Encoder;

/// <summary>Takes numbers off the front of a weights file (little-endian), straight to where they stay.</summary>
internal sealed class WeightsReader(Stream file)
{
    public long Left => file.Length - file.Position;

    public uint Number() => Take<uint>(1)[0];

    public sbyte[] SmallNumbers(int count) => Take<sbyte>(count);

    public float[] Numbers(int count) => Take<float>(count);

    public byte[] Bytes(int count) => Take<byte>(count);

    private T[] Take<T>(int count)
        where T : unmanaged
    {
        // Asked before there is room for it: a torn file may ask for anything.
        if (count < 0 || count > Left / Marshal.SizeOf<T>())
            throw new InvalidDataException("the encoder's weights are cut short");
        var taken = GC.AllocateUninitializedArray<T>(count);
        try
        {
            file.ReadExactly(MemoryMarshal.AsBytes(taken.AsSpan()));
        }
        catch (EndOfStreamException shortened)
        {
            throw new InvalidDataException("the encoder's weights were cut short while they were read", shortened);
        }
        return taken;
    }
}
