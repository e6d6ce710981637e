using System.Security.Cryptography;

namespace AftercareBot.Service.ResponderConsole;

/// <summary>The files of the console's pages, embedded in the executable.</summary>
public sealed class ConsoleAssets
{
    private const string Script = "text/javascript; charset=utf-8";

    /// <summary>The styles.</summary>
    public ConsoleAsset Styles { get; } = Read("console.css", "text/css; charset=utf-8");

    /// <summary>What keeps the pages live.</summary>
    public ConsoleAsset Live { get; } = Read("console.js", Script);

    /// <summary>What shows notifications on phones, where a page may not.</summary>
    public ConsoleAsset Worker { get; } = Read("worker.js", Script);

    /// <summary>The file of a hashed name, or null.</summary>
    public ConsoleAsset? Find(string fileName) =>
        ((ConsoleAsset[])[Styles, Live]).FirstOrDefault(asset => asset.FileName == fileName);

    private static ConsoleAsset Read(string name, string contentType)
    {
        using var stream =
            typeof(ConsoleAssets).Assembly.GetManifestResourceStream($"console/{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        var fileName = $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
        return new ConsoleAsset(fileName, contentType, content);
    }
}
