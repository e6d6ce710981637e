namespace AftercareBot.Knowledge;

/// <summary>
/// Short lines of a plain passage that may be what people ask: list items, and questions standing alone. Each is compared with a
/// question by itself, as an authored "also asked" line is.
/// </summary>
internal static class ShortLines
{
    private const int LongestLine = 160;
    private const int MostLines = 400;

    public static IReadOnlyList<string> Of(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.Length is < 3 or > LongestLine)
                continue;
            var item = Blocks.ItemText(trimmed);
            if ((item.Length > 0 || trimmed[^1] == '?') && lines.Count < MostLines)
                lines.Add(new string(item.Length > 0 ? item : trimmed));
        }

        return lines;
    }
}
