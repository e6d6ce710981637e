using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AftercareBot.Knowledge.Import;

/// <summary>A Word document: headings by style, lists, tables.</summary>
internal sealed class DocxExtractor : ITextExtractor
{
    public IReadOnlyList<string> Extensions { get; } = [".docx"];

    public bool MarksHeadings => true;

    public Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var document = WordprocessingDocument.Open(path, isEditable: false);
            var text = new StringBuilder();
            foreach (var element in document.MainDocumentPart?.Document?.Body?.ChildElements.AsEnumerable() ?? [])
            {
                if (element is Paragraph paragraph)
                    Write(paragraph, text);
                else if (element is Table table)
                    Write(table, text);
            }

            return Task.FromResult(text.ToString());
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException)
        {
            throw new IOException("The file is not a Word document.", e);
        }
    }

    private static void Write(Paragraph paragraph, StringBuilder text)
    {
        var words = paragraph.InnerText.Trim();
        if (words.Length == 0)
            return;
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        if (style.Equals("Title", StringComparison.OrdinalIgnoreCase))
            text.Append("\n# ").Append(words).Append("\n\n");
        else if (style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && style[^1] is >= '1' and <= '6')
            text.Append('\n').Append('#', style[^1] - '0').Append(' ').Append(words).Append("\n\n");
        else if (
            paragraph.ParagraphProperties?.NumberingProperties is not null
            || style.StartsWith("List", StringComparison.Ordinal)
        )
            text.Append("- ").Append(words).Append('\n');
        else
            text.Append('\n').Append(words).Append("\n\n");
    }

    private static void Write(Table table, StringBuilder text)
    {
        var isFirst = true;
        text.Append('\n');
        foreach (var row in table.Elements<TableRow>())
        {
            var cells = row.Elements<TableCell>().Select(c => c.InnerText.Trim()).ToList();
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
            if (isFirst)
                text.Append('|').Append(string.Concat(Enumerable.Repeat(" --- |", cells.Count))).Append('\n');
            isFirst = false;
        }

        text.Append('\n');
    }
}
