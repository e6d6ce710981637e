namespace AftercareBot.Knowledge;

/// <summary>Headings of a text file: short lines of their own that do not end like a sentence and have a paragraph after them.</summary>
internal static class TextHeadings
{
    /// <summary>The level of a heading whose depth plain text does not tell.</summary>
    public const int Level = int.MaxValue;

    private const int LongestHeading = 90;
    private static readonly char[] FootnoteCharacters = [.. "0123456789 "];

    public static (int Level, string Text) At(string[] lines, int index)
    {
        var line = lines[index].Trim();
        if (!LooksLikeHeading(line) || !(index == 0 || IsBlank(lines, index - 1)) || !IsBlank(lines, index + 1))
            return default;
        if (!LooksLikeQuestion(line) && IsListItem(lines, index))
            return default;
        var next = NextLine(lines, index + 1);
        return IsParagraph(next) || LooksLikeQuestion(line) ? (index == 0 ? 1 : Level, line) : default;
    }

    // A list that lost its marks: short lines that lead back to "…include:". A gap before the line ends the list, except right
    // after the announcement, where it tells of lost items.
    private static bool IsListItem(string[] lines, int index)
    {
        const int headingGap = 3;
        var gap = 0;
        for (var i = index - 1; i >= 0; i--)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
            {
                gap++;
                continue;
            }

            if (line.TrimEnd(FootnoteCharacters).EndsWith(':'))
                return true;
            if (gap >= headingGap || !LooksLikeHeading(line) || LooksLikeQuestion(line))
                return false;
            gap = 0;
        }

        return false;
    }

    private static bool LooksLikeHeading(string line) =>
        line.Length is > 2 and < LongestHeading
        && line[^1] is not ('.' or ':' or ',' or ';' or '!')
        && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || line[0] is '¿')
        && Blocks.ItemText(line).Length == 0;

    private static bool LooksLikeQuestion(string line) => line[^1] == '?';

    // What stands under a heading reads like a sentence; the next item of a list without marks does not.
    private static bool IsParagraph(string line) =>
        line.Length > LongestHeading
        || (line.Length > 30 && line[^1] is '.' or ':')
        || (line.Length > 0 && LooksLikeSection(line));

    private static bool LooksLikeSection(string line) => line[0] is '–' or '•' || LooksLikeQuestion(line);

    private static bool IsBlank(string[] lines, int index) => index >= lines.Length || string.IsNullOrWhiteSpace(lines[index]);

    private static string NextLine(string[] lines, int index)
    {
        while (index < lines.Length && string.IsNullOrWhiteSpace(lines[index]))
            index++;
        return index < lines.Length ? lines[index].Trim() : "";
    }
}
