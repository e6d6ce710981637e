namespace AftercareBot.Safety;

/// <summary>
/// Reads the plain part of YAML that the data files use: block lists and maps, texts (plain, 'single' or "double" quoted),
/// one-line lists in brackets, comments. A general YAML parser costs more than the whole start-up budget, and gives no
/// line numbers once it has bound objects; a test reads every file with both and compares.
/// </summary>
internal sealed class YamlReader
{
    private readonly string file;
    private readonly DataErrors errors;
    private readonly List<(int Number, int Indent, string Text)> lines = [];
    private int next;

    private YamlReader(string file, DataErrors errors)
    {
        this.file = file;
        this.errors = errors;
    }

    /// <summary>The root of the file, or null when it is empty.</summary>
    public static YamlNode? Read(string file, string content, DataErrors errors)
    {
        var reader = new YamlReader(file, errors);
        reader.SplitLines(content);
        if (reader.lines.Count == 0)
            return null;
        var root = reader.ReadBlock(reader.lines[0].Indent);
        if (reader.next < reader.lines.Count)
            errors.Add(file, reader.lines[reader.next].Number, "the indentation does not fit what stands above");
        return root;
    }

    private void SplitLines(string content)
    {
        var number = 0;
        foreach (var raw in content.AsSpan().EnumerateLines())
        {
            number++;
            var body = raw.TrimStart(' ');
            if (body.IsEmpty || body[0] == '#')
                continue;
            if (body[0] == '\t')
                errors.Add(file, number, "a tab cannot indent; use spaces");
            lines.Add((number, raw.Length - body.Length, body.TrimEnd().ToString()));
        }
    }

    private YamlNode ReadBlock(int indent) => IsItem(lines[next].Text) ? ReadList(indent) : ReadMap(indent);

    private YamlNode ReadList(int indent)
    {
        var node = new YamlNode(lines[next].Number) { Items = [] };
        while (next < lines.Count && lines[next].Indent == indent && IsItem(lines[next].Text))
        {
            var (number, _, text) = lines[next];
            var rest = text[1..].TrimStart();
            if (KeyEnd(rest) > 0)
            {
                var inner = indent + text.Length - rest.Length;
                lines[next] = (number, inner, rest);
                node.Items.Add(ReadMap(inner));
                continue;
            }
            next++;
            node.Items.Add(Scalar(rest, number));
        }
        return node;
    }

    private YamlNode ReadMap(int indent)
    {
        var node = new YamlNode(lines[next].Number) { Entries = [] };
        while (next < lines.Count && lines[next].Indent == indent && !IsItem(lines[next].Text))
        {
            var (number, _, text) = lines[next];
            var end = KeyEnd(text);
            if (end <= 0)
            {
                errors.Add(file, number, "expected “key: value”");
                next++;
                continue;
            }
            var key = text[..end];
            if (node[key] is not null)
                errors.Add(file, number, $"“{key}” stands twice");
            var rest = text[(end + 1)..].TrimStart();
            next++;
            var value = rest.Length > 0 ? Scalar(rest, number) : ReadNested(indent, number);
            node.Entries.Add(new(key, value));
        }
        return node;
    }

    private YamlNode ReadNested(int indent, int number)
    {
        if (next < lines.Count && (lines[next].Indent > indent || (lines[next].Indent == indent && IsItem(lines[next].Text))))
            return ReadBlock(lines[next].Indent);
        return new YamlNode(number) { Text = "" };
    }

    private YamlNode Scalar(string text, int number)
    {
        if (text.StartsWith('['))
            return FlowList(text, number);
        return new YamlNode(number) { Text = Unquote(text, number) };
    }

    private YamlNode FlowList(string text, int number)
    {
        if (!text.EndsWith(']'))
            errors.Add(file, number, "a list in brackets must close on its line");
        var items = text.Trim('[', ']')
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(item => new YamlNode(number) { Text = Unquote(item, number) });
        return new YamlNode(number) { Items = [.. items] };
    }

    private string Unquote(string text, int number)
    {
        if (text.Length == 0 || text[0] is not ('"' or '\''))
        {
            var comment = text.IndexOf(" #", StringComparison.Ordinal);
            return comment < 0 ? text : text[..comment].TrimEnd();
        }
        if (text.Length < 2 || text[^1] != text[0])
        {
            errors.Add(file, number, "the quotation mark does not close on its line");
            return text;
        }
        var inner = text[1..^1];
        return text[0] == '\''
            ? inner.Replace("''", "'", StringComparison.Ordinal)
            : inner
                .Replace("\\n", "\n", StringComparison.Ordinal)
                .Replace("\\\"", "\"", StringComparison.Ordinal)
                .Replace("\\\\", "\\", StringComparison.Ordinal);
    }

    private static bool IsItem(string text) => text[0] == '-' && (text.Length == 1 || text[1] == ' ');

    private static int KeyEnd(string text)
    {
        if (text.Length == 0 || text[0] is '"' or '\'' or '[')
            return -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':' && (i + 1 == text.Length || text[i + 1] == ' '))
                return i;
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('-' or '_' or '.'))
                return -1;
        }
        return -1;
    }
}
