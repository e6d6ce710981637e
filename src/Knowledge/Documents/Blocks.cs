namespace AftercareBot.Knowledge;

/// <summary>Cuts a passage into paragraphs, lists and tables.</summary>
internal static class Blocks
{
    /// <summary>The text of a list item without its mark; empty when the line is none.</summary>
    public static ReadOnlySpan<char> ItemText(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        if (text.Length < 3)
            return [];
        if (text[0] is '-' or '*' or '+' or '•' or '–' or '·' or '◦' or '▪' && char.IsWhiteSpace(text[1]))
            return text[2..].Trim();
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 3 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' '
            ? text[(digits + 2)..].Trim()
            : [];
    }

    public static List<Block> Of(string text)
    {
        var blocks = new List<Block>();
        var lines = new List<string>();
        var (kind, blank, blankBefore) = (BlockKind.Paragraph, 0, 0);
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd();
            if (line.Length == 0)
            {
                blank++;
                continue;
            }

            var now = KindOf(line);
            if (lines.Count > 0 && (now != kind || (blank > 0 && kind != BlockKind.List)))
                Close();
            if (lines.Count == 0)
                (kind, blankBefore) = (now, blank);
            lines.Add(line.Trim());
            blank = 0;
        }

        Close();
        return blocks;

        void Close()
        {
            if (lines.Count > 0)
                blocks.Add(new Block(kind, [.. lines], blankBefore));
            lines.Clear();
        }
    }

    private static BlockKind KindOf(string line)
    {
        if (ItemText(line).Length > 0)
            return BlockKind.List;
        return line.StartsWith('|') ? BlockKind.Table : BlockKind.Paragraph;
    }
}
