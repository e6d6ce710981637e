using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AftercareBot.Knowledge.Import;

/// <summary>A web page without what surrounds the article: navigation, forms, scripts, styles, notices.</summary>
internal sealed class HtmlExtractor : ITextExtractor
{
    private const string Surroundings =
        "script,style,noscript,template,svg,iframe,form,button,input,select,nav,header,footer,aside,dialog,figcaption,"
        + "[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=dialog],"
        + "[class*=cookie],[id*=cookie],[class*=consent],[class*=banner],[class*=sidebar],[class*=breadcrumb],[class*=share],"
        + "[class*=newsletter],[class*=subscribe],[class*=advert],[class*=promo],[class*=related],[class*=author],[class*=comment],"
        + "[class*=contact],[class*=call-to-action],[class*=cta],[class*=menu],[class*=popup],[class*=modal]";

    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    public bool MarksHeadings => true;

    public async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        using var page = await new HtmlParser().ParseDocumentAsync(file, cancellationToken);
        foreach (var element in page.QuerySelectorAll(Surroundings))
        {
            if (element.QuerySelector("main,article,h1") is null)
                element.Remove();
        }

        var text = new StringBuilder();
        var body = page.QuerySelector("main") ?? page.QuerySelector("article") ?? (IElement?)page.Body;
        if (body?.QuerySelector("h1") is null && !string.IsNullOrWhiteSpace(page.Title))
            text.Append("# ").Append(page.Title.Trim()).Append("\n\n");
        if (body is not null)
            Write(body, text);
        return text.ToString();
    }

    private static void Write(IElement parent, StringBuilder text)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element)
                WriteElement(element, text);
            else if (node is IText && Flat(node.TextContent) is { Length: > 0 } words)
                text.Append(words).Append("\n\n");
        }
    }

    private static void WriteElement(IElement element, StringBuilder text)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Paragraph(text, new string('#', element.LocalName[1] - '0') + " " + Flat(element.TextContent));
                break;
            case "ul" or "ol":
                foreach (var item in element.Children.Where(c => c.LocalName == "li" && Flat(c.TextContent).Length > 0))
                    text.Append("- ").Append(Flat(item.TextContent)).Append('\n');
                text.Append('\n');
                break;
            case "table":
                WriteTable(element, text);
                break;
            case "br" or "hr" or "img":
                break;
            default:
                if (element.QuerySelector("p,h1,h2,h3,h4,h5,h6,ul,ol,table,div,section,article") is not null)
                    Write(element, text);
                else
                    Paragraph(text, Flat(element.TextContent));
                break;
        }
    }

    private static void WriteTable(IElement table, StringBuilder text)
    {
        var isFirst = true;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = row.Children.Where(c => c.LocalName is "td" or "th").Select(c => Flat(c.TextContent)).ToList();
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
            if (isFirst)
                text.Append('|').Append(string.Concat(Enumerable.Repeat(" --- |", cells.Count))).Append('\n');
            isFirst = false;
        }

        text.Append('\n');
    }

    private static void Paragraph(StringBuilder text, string words)
    {
        if (words.Length > 0)
            text.Append(words).Append("\n\n");
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
