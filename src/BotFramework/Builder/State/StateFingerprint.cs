using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Tells whether a value of the state changed: half a SHA-256 of its JSON.</summary>
internal readonly record struct StateFingerprint(UInt128 Hash)
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? sharedBuffer;

    [ThreadStatic]
    private static Utf8JsonWriter? sharedWriter;

    /// <summary>The fingerprint of a property that is not there; that of null too, which reads the same.</summary>
    public static StateFingerprint Absent => default;

    public static StateFingerprint Of(object? value)
    {
        if (value is null)
            return Absent;
        var buffer = sharedBuffer ??= new ArrayBufferWriter<byte>(4096);
        var writer = sharedWriter ??= new Utf8JsonWriter(buffer, StateJson.WriterOptions);
        try
        {
            StateJson.Write(writer, value);
            writer.Flush();
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(buffer.WrittenSpan, hash);
            return new StateFingerprint(BinaryPrimitives.ReadUInt128LittleEndian(hash));
        }
        finally
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
        }
    }
}
