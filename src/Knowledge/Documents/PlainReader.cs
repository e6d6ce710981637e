namespace AftercareBot.Knowledge;

/// <summary>Reads Markdown or text without front matter: sections by heading, cut into passages of a readable length.</summary>
internal sealed class PlainReader
{
    /// <summary>Characters after which a section is cut at the next blank line.</summary>
    private const int PassageLength = 1400;

    /// <summary>Characters that tell the language well enough.</summary>
    private const int SampleLength = 1000;
    private readonly string _file;
    private readonly string _stem;
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, int> _slugs = new(StringComparer.Ordinal);
    private readonly List<string> _body = [];
    private string? _title;
    private string _heading = "";
    private int _headingLine = 1;
    private int _length;
    private int _mythLevel;
    private bool _isMyth;

    private PlainReader(string file)
    {
        _file = file;
        _stem = Slug.FileStem(file);
    }

    public static Document Read(string file, string[] lines, Func<string, string> languageOf)
    {
        var reader = new PlainReader(file);
        var isMarkdown = !file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
        reader.ReadLines(lines, isMarkdown);
        var title = reader._title ?? Slug.FileStem(file).Replace('-', ' ').Replace('_', ' ');
        var sample = title + "\n" + string.Join('\n', reader._entries.Take(5).Select(e => e.Heading + "\n" + e.Text));
        return new Document
        {
            File = file,
            Title = title,
            Language = languageOf(sample.Length > SampleLength ? sample[..SampleLength] : sample),
            Entries = reader._entries,
        };
    }

    private void ReadLines(string[] lines, bool isMarkdown)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            var (level, text) = isMarkdown ? MarkdownHeading(lines, i) : TextHeadings.At(lines, i);
            if (level > 0)
            {
                StartSection(level, text, i + 1);
                if (isMarkdown && line[0] != '#')
                    i++;
            }
            else
            {
                AddLine(line);
            }
        }

        Flush();
    }

    private void StartSection(int level, string text, int line)
    {
        Flush();
        if (_title is null && level == 1)
            _title = text;
        if (_mythLevel > 0 && level <= _mythLevel)
            _mythLevel = 0;
        _isMyth = _mythLevel > 0 && MythHeadings.IsStatement(text);
        if (_mythLevel > 0 && level == int.MaxValue && !_isMyth)
            _mythLevel = 0;
        if (MythHeadings.Announces(text))
            _mythLevel = level == int.MaxValue ? int.MaxValue - 1 : level;
        _heading = text;
        _headingLine = line;
    }

    private void AddLine(string line)
    {
        if (line.Length == 0 && _length > PassageLength)
        {
            Flush();
            return;
        }

        _body.Add(line);
        _length += line.Length + 1;
    }

    private void Flush()
    {
        var text = string.Join('\n', _body).Trim();
        _body.Clear();
        _length = 0;
        if (text.Length == 0)
            return;
        var heading = _heading.Length > 0 ? _heading : _title ?? Slug.FileStem(_file).Replace('-', ' ').Replace('_', ' ');
        var slug = Slug.Of(heading);
        var seen = _slugs[slug] = _slugs.GetValueOrDefault(slug) + 1;
        _entries.Add(
            new Entry
            {
                Id = $"{_stem}#{slug}{(seen > 1 ? "-" + seen : "")}",
                Heading = heading,
                Text = text,
                Line = _headingLine,
                AlsoAsked = ShortLines.Of(text),
                IsMyth = _isMyth,
                IsPlain = true,
            }
        );
    }

    private static (int Level, string Text) MarkdownHeading(string[] lines, int index)
    {
        var line = lines[index];
        if (line.StartsWith('#'))
        {
            var level = line.AsSpan().IndexOfAnyExcept('#');
            if (level is > 0 and <= 6 && line[level] == ' ')
                return (level, line[level..].Trim().TrimEnd('#').Trim().Trim('*'));
            return default;
        }

        if (index + 1 >= lines.Length || line.Trim().Length == 0 || (index > 0 && lines[index - 1].Trim().Length > 0))
            return default;
        var below = lines[index + 1].TrimEnd();
        if (below.Length > 2 && below.AsSpan().IndexOfAnyExcept('=') < 0)
            return (1, line.Trim());
        return below.Length > 2 && below.AsSpan().IndexOfAnyExcept('-') < 0 ? (2, line.Trim()) : default;
    }
}
