namespace AftercareBot.Knowledge.Import;

/// <summary>Markdown, taken as it is; front matter of other tools is left out.</summary>
internal sealed class MarkdownExtractor : ITextExtractor
{
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public bool MarksHeadings => true;

    public async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var text = (await PlainTextExtractor.ReadTextAsync(path, cancellationToken)).ReplaceLineEndings("\n");
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return text;
        var end = text.IndexOf("\n---\n", 4, StringComparison.Ordinal);
        return end < 0 ? text : text[(end + 5)..];
    }
}
