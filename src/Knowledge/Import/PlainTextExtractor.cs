using System.Text;

namespace AftercareBot.Knowledge.Import;

/// <summary>Plain text in UTF-8.</summary>
internal sealed class PlainTextExtractor : ITextExtractor
{
    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    public bool MarksHeadings => false;

    public Task<string> ReadAsync(string path, CancellationToken cancellationToken) => ReadTextAsync(path, cancellationToken);

    internal static async Task<string> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(path, Encoding.UTF8, cancellationToken);
        return text.Contains('\0', StringComparison.Ordinal) ? throw new IOException("The file is not text.") : text;
    }
}
