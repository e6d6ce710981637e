namespace AftercareBot.Service.Page;

/// <summary>HTML with holes: <c>{{name}}</c> is filled with a value that the caller made safe.</summary>
internal sealed class PageTemplate
{
    private readonly IReadOnlyList<(string Literal, string? Hole)> parts;

    private PageTemplate(IReadOnlyList<(string Literal, string? Hole)> parts) => this.parts = parts;

    /// <summary>Takes a template apart.</summary>
    /// <exception cref="FormatException">A hole is not closed.</exception>
    public static PageTemplate Parse(string html)
    {
        var parts = new List<(string Literal, string? Hole)>();
        var at = 0;
        for (
            var open = html.IndexOf("{{", StringComparison.Ordinal);
            open >= 0;
            open = html.IndexOf("{{", at, StringComparison.Ordinal)
        )
        {
            var close = html.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
                throw new FormatException($"page.html: the hole at character {open} is not closed.");
            parts.Add((html[at..open], html[(open + 2)..close]));
            at = close + 2;
        }

        parts.Add((html[at..], null));
        return new PageTemplate(parts);
    }

    /// <summary>The HTML with every hole filled.</summary>
    public string Fill(Func<string, string> valueOf) =>
        string.Concat(parts.Select(part => part.Hole is { } hole ? part.Literal + valueOf(hole) : part.Literal));
}
