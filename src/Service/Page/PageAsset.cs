using System.IO.Compression;
using System.Security.Cryptography;

namespace AftercareBot.Service.Page;

/// <summary>A file of the page, in every encoding that browsers take, kept in memory.</summary>
internal sealed class PageAsset
{
    private PageAsset(string name, byte[] identity, byte[] brotli, byte[] gzip)
    {
        Identity = identity;
        Brotli = brotli;
        Gzip = gzip;
        Hash = Convert.ToHexStringLower(SHA256.HashData(identity))[..16];
        FileName = $"{Path.GetFileNameWithoutExtension(name)}.{Hash}{Path.GetExtension(name)}";
    }

    /// <summary>What changes when the content does.</summary>
    public string Hash { get; }

    /// <summary>The name with the hash in it, which may be cached for good.</summary>
    public string FileName { get; }

    public byte[] Identity { get; }

    public byte[] Brotli { get; }

    public byte[] Gzip { get; }

    /// <summary>An asset of a text, compressed here.</summary>
    public static PageAsset Of(string name, byte[] content) =>
        new(
            name,
            content,
            Compress(content, output => new BrotliStream(output, CompressionLevel.SmallestSize)),
            Compress(content, output => new GZipStream(output, CompressionLevel.SmallestSize))
        );

    /// <summary>An asset of a file with its compressed copies beside it.</summary>
    public static PageAsset Read(string path) =>
        new(Path.GetFileName(path), File.ReadAllBytes(path), File.ReadAllBytes($"{path}.br"), File.ReadAllBytes($"{path}.gz"));

    private static byte[] Compress(byte[] content, Func<Stream, Stream> encoder)
    {
        using var output = new MemoryStream();
        using (var stream = encoder(output))
            stream.Write(content);
        return output.ToArray();
    }
}
