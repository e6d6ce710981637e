using System.Globalization;

namespace AftercareBot.Knowledge;

/// <summary>
/// The head of a document. A subset of YAML is read by hand: it starts many times faster than a full reader and every error has
/// its line.
/// </summary>
internal sealed class FrontMatter
{
    private static readonly string[] Keys = ["title", "language", "tags", "answers", "reviewed", "reviewer", "sources"];
    private readonly Dictionary<string, (int Line, string Value)> _values = new(StringComparer.Ordinal);

    public Dictionary<string, DocumentSource> Sources { get; } = new(StringComparer.Ordinal);

    public string Title => Required("title");

    public string Language
    {
        get
        {
            var value = Required("language");
            return value is "en" or "es" ? value : throw Error("language", $"The language \"{value}\" is not one of: en, es.");
        }
    }

    public IReadOnlyList<string> Tags =>
        _values.TryGetValue("tags", out var tags) ? FlowText.List(tags.Value, tags.Line) : throw Missing("tags");

    /// <summary>The day of the review; null for <c>no</c>.</summary>
    public DateOnly? Reviewed
    {
        get
        {
            var value = Required("reviewed");
            if (value == "no")
                return null;
            return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw Error("reviewed", $"\"{value}\" is neither a date like 2026-11-22 nor no.");
        }
    }

    /// <summary>Whether the file lists what is <em>not</em> covered (<c>answers: no</c>); it then answers nothing.</summary>
    public bool IsOutside =>
        _values.TryGetValue("answers", out var answers)
        && answers.Value switch
        {
            "no" => true,
            "yes" => false,
            _ => throw Error("answers", $"answers: is yes or no, not \"{answers.Value}\"."),
        };

    public string Reviewer => Required("reviewer");

    /// <summary>Reads from the line after the opening dashes; returns the index of the line after the closing ones.</summary>
    public static (FrontMatter Head, int Next) Read(string[] lines)
    {
        var head = new FrontMatter();
        var inSources = false;
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (line == "---")
                return (head, i + 1);
            if (line.Length == 0 || line.TrimStart().StartsWith('#'))
                continue;
            if (line[0] is ' ' or '\t')
            {
                if (!inSources)
                    throw new DocumentFormatException(i + 1, "This line is indented but belongs to no list of sources.");
                head.AddSource(line.Trim(), i + 1);
                continue;
            }

            var (key, value) = KeyAndValue(line, i + 1);
            inSources = key == "sources";
            if (!head._values.TryAdd(key, (i + 1, value)))
                throw new DocumentFormatException(i + 1, $"\"{key}\" is given twice.");
        }

        throw new DocumentFormatException(1, "The front matter has no closing --- line.");
    }

    private static (string Key, string Value) KeyAndValue(string line, int number)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            throw new DocumentFormatException(number, "Front matter lines are \"key: value\".");
        var key = line[..colon].Trim();
        if (Array.IndexOf(Keys, key) < 0)
            throw new DocumentFormatException(number, $"\"{key}\" is not a known key; known are: {string.Join(", ", Keys)}.");
        var value = line[(colon + 1)..];
        if (key != "tags")
            value = FlowText.Scalar(FlowText.StripComment(value), number);
        return (key, value.Trim());
    }

    private void AddSource(string line, int number)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1)
            throw new DocumentFormatException(number, "A source is \"key: { publisher: \"…\", title: \"…\" }\".");
        var fields = FlowText.Map(line[(colon + 1)..], number);
        foreach (var field in fields.Keys)
        {
            if (field is not ("publisher" or "title" or "year" or "url"))
                throw new DocumentFormatException(
                    number,
                    $"A source has no field \"{field}\"; known are: publisher, title, year, url."
                );
        }

        if (!fields.TryGetValue("publisher", out var publisher) || !fields.TryGetValue("title", out var title))
            throw new DocumentFormatException(number, "A source needs a publisher and a title.");
        int? year = null;
        if (fields.TryGetValue("year", out var text))
        {
            year = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : throw new DocumentFormatException(number, $"The year \"{text}\" is not a number.");
        }

        if (!Sources.TryAdd(line[..colon].Trim(), new DocumentSource(publisher, title, year, fields.GetValueOrDefault("url"))))
            throw new DocumentFormatException(number, $"The source \"{line[..colon].Trim()}\" is given twice.");
    }

    private string Required(string key)
    {
        if (!_values.TryGetValue(key, out var found))
            throw Missing(key);
        return found.Value.Length > 0 ? found.Value : throw Error(key, $"\"{key}\" is empty.");
    }

    private static DocumentFormatException Missing(string key) => new(1, $"The front matter has no \"{key}\".");

    private DocumentFormatException Error(string key, string message) => new(_values[key].Line, message);
}
