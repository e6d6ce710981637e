using System.IO.Compression;
using System.Security.Cryptography;

namespace AftercareBot.Service.Page;

/// <summary>A file of the page, in every encoding that browsers take, kept in memory.</summary>
internal sealed class PageAsset
{
    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    private PageAsset(string name, byte[] identity, Func<byte[]> brotli, Func<byte[]> gzip)
    {
        Identity = identity;
        this.brotli = new Lazy<byte[]>(brotli);
        this.gzip = new Lazy<byte[]>(gzip);
        Hash = Convert.ToHexStringLower(SHA256.HashData(identity))[..16];
        FileName = $"{Path.GetFileNameWithoutExtension(name)}.{Hash}{Path.GetExtension(name)}";
    }

    /// <summary>What changes when the content does.</summary>
    public string Hash { get; }

    /// <summary>The name with the hash in it, which may be cached for good.</summary>
    public string FileName { get; }

    public byte[] Identity { get; }

    public byte[] Brotli => brotli.Value;

    public byte[] Gzip => gzip.Value;

    /// <summary>An asset of a text, compressed here when the first browser asks: a start does not wait for it.</summary>
    public static PageAsset Of(string name, byte[] content) =>
        new(
            name,
            content,
            () => Compress(content, output => new BrotliStream(output, CompressionLevel.SmallestSize)),
            () => Compress(content, output => new GZipStream(output, CompressionLevel.SmallestSize))
        );

    /// <summary>An asset of a file with its compressed copies beside it.</summary>
    public static PageAsset Read(string path)
    {
        // Read now, so that a missing file stops the start and not the first visitor.
        var (brotli, gzip) = (File.ReadAllBytes($"{path}.br"), File.ReadAllBytes($"{path}.gz"));
        return new(Path.GetFileName(path), File.ReadAllBytes(path), () => brotli, () => gzip);
    }

    private static byte[] Compress(byte[] content, Func<Stream, Stream> encoder)
    {
        using var output = new MemoryStream();
        using (var stream = encoder(output))
            stream.Write(content);
        return output.ToArray();
    }
}
