using System.Text;

namespace AftercareBot.Knowledge;

/// <summary>Values of front matter: plain or quoted text, <c>[a, b]</c>, <c>{ key: value }</c>.</summary>
internal static class FlowText
{
    public static string StripComment(string value)
    {
        var trimmed = value.Trim();
        if (trimmed.StartsWith('"') || trimmed.StartsWith('\''))
            return trimmed;
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? trimmed : value[..comment].Trim();
    }

    public static string Scalar(string value, int line)
    {
        var text = value.Trim();
        if (text.Length == 0 || text[0] is not ('"' or '\''))
            return text;
        var (read, end) = Quoted(text, 0, line);
        var rest = text[end..].Trim();
        return rest.Length == 0 || rest[0] == '#'
            ? read
            : throw new DocumentFormatException(line, "There is text after the closing quote.");
    }

    public static List<string> List(string value, int line)
    {
        var text = StripComment(value);
        if (!text.StartsWith('[') || !text.EndsWith(']'))
            throw new DocumentFormatException(line, "A list is written [one, two].");
        return [.. Split(text[1..^1], line).Select(item => Scalar(item, line)).Where(item => item.Length > 0)];
    }

    public static Dictionary<string, string> Map(string value, int line)
    {
        var text = value.Trim();
        if (!text.StartsWith('{') || !text.EndsWith('}'))
            throw new DocumentFormatException(line, "A source is written { publisher: \"…\", title: \"…\" } on one line.");
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in Split(text[1..^1], line))
        {
            var colon = item.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                throw new DocumentFormatException(line, $"\"{item.Trim()}\" has no colon.");
            if (!map.TryAdd(item[..colon].Trim(), Scalar(item[(colon + 1)..], line)))
                throw new DocumentFormatException(line, $"\"{item[..colon].Trim()}\" is given twice.");
        }

        return map;
    }

    private static List<string> Split(string text, int line)
    {
        var items = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'' && text[start..i].TrimEnd() is var before && (before.Length == 0 || before[^1] == ':'))
                i = Quoted(text, i, line).End - 1;
            if (i < text.Length && text[i] == ',')
            {
                items.Add(text[start..i]);
                start = i + 1;
            }
        }

        if (text[start..].Trim().Length > 0)
            items.Add(text[start..]);
        return items;
    }

    private static (string Text, int End) Quoted(string text, int start, int line)
    {
        var quote = text[start];
        var read = new StringBuilder();
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"' && i + 1 < text.Length)
                read.Append(text[++i]);
            else if (text[i] == quote && quote == '\'' && i + 1 < text.Length && text[i + 1] == '\'')
                read.Append(text[++i]);
            else if (text[i] == quote)
                return (read.ToString(), i + 1);
            else
                read.Append(text[i]);
        }

        throw new DocumentFormatException(line, "A quote is opened and not closed.");
    }
}
