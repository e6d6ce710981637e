using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>
/// Says from what the weights were made, so that a test can tell when they are not those that the training commands gave for the corpora, lexicon,
/// rules and reader beside them.
/// </summary>
internal sealed record Provenance(string Corpora, string Rules, string Lexicon, string Reader, string Net)
{
    public const string File = "Net/made-from.json";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>What stands in the folders now.</summary>
    public static Provenance Of(string safety, string corpora) =>
        new(
            HashOf(corpora),
            HashOf(Path.Combine(safety, "Rules")),
            HashOf(Path.Combine(safety, "Lexicon")),
            HashOf(Path.Combine(safety, MessageReader.File)),
            HashOf(Path.Combine(safety, NetModel.File))
        );

    public static Provenance Read(string safety) =>
        JsonSerializer.Deserialize<Provenance>(System.IO.File.ReadAllText(Path.Combine(safety, File)))
        ?? throw new InvalidDataException($"{File} is empty");

    public void Write(string safety) =>
        System.IO.File.WriteAllText(Path.Combine(safety, File), JsonSerializer.Serialize(this, Indented) + "\n");

    /// <summary>SHA-256 over a file, or over the names and contents of all files under a folder, in order. Line ends do not count.</summary>
    private static string HashOf(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (System.IO.File.Exists(path))
            hash.AppendData(System.IO.File.ReadAllBytes(path));
        else
            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(path, file).Replace('\\', '/')));
                hash.AppendData(Encoding.UTF8.GetBytes(System.IO.File.ReadAllText(file).ReplaceLineEndings("\n")));
            }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
