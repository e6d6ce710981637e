namespace AftercareBot.Knowledge;

/// <summary>Reads one question with its answer and the labelled parts below it.</summary>
internal sealed class EntryParser(string fileStem, IReadOnlyDictionary<string, DocumentSource> sources)
{
    private readonly List<string> _answer = [];
    private readonly List<string> _alsoAsked = [];
    private readonly List<string> _followUps = [];
    private List<string>? _sourceKeys;
    private string? _exercise;
    private string? _refer;
    private bool _human;
    private List<string>? _openList;

    /// <summary>Reads from the heading to the line before the next.</summary>
    /// <exception cref="DocumentFormatException">The entry breaks the format.</exception>
    public Entry Parse(string[] lines, int start, int end)
    {
        var heading = lines[start][3..].Trim();
        if (heading.Length == 0)
            throw new DocumentFormatException(start + 1, "The question is empty.");
        var labelled = false;
        for (var i = start + 1; i < end; i++)
        {
            var line = lines[i].TrimEnd();
            if (ReadLabel(line, i + 1))
                labelled = true;
            else if (!labelled)
                _answer.Add(line);
            else
                ReadItem(line, i + 1);
        }

        var text = string.Join('\n', _answer).Trim();
        if (text.Length == 0)
            throw new DocumentFormatException(start + 1, $"The question \"{heading}\" has no answer below it.");
        return new Entry
        {
            Id = fileStem + "#" + Slug.Of(heading),
            Heading = heading,
            Text = text,
            Line = start + 1,
            AlsoAsked = _alsoAsked,
            FollowUps = _followUps,
            SourceKeys = _sourceKeys,
            Exercise = _exercise,
            Refer = _refer,
            OffersHuman = _human,
        };
    }

    private bool ReadLabel(string line, int number)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var value = colon < 0 ? "" : line[(colon + 1)..].Trim();
        switch (colon < 0 ? "" : line[..colon])
        {
            case "Also asked":
                return OpenList(_alsoAsked, value, number);
            case "Follow-up" or "Follow-ups":
                return OpenList(_followUps, value, number);
            case "Exercise":
                _exercise = value.Length > 0 ? value : throw new DocumentFormatException(number, "Exercise: names no exercise.");
                break;
            case "Refer":
                _refer =
                    Array.IndexOf(ReplyKeys.ReferCategories, value) >= 0
                        ? value
                        : throw new DocumentFormatException(
                            number,
                            $"Refer: is one of {string.Join(", ", ReplyKeys.ReferCategories)}, not \"{value}\"."
                        );
                break;
            case "Human":
                _human = value switch
                {
                    "yes" => true,
                    "no" => false,
                    _ => throw new DocumentFormatException(number, $"Human: is yes or no, not \"{value}\"."),
                };
                break;
            case "Sources":
                _sourceKeys = ReadSources(value, number);
                break;
            default:
                return false;
        }

        _openList = null;
        return true;
    }

    private bool OpenList(List<string> list, string value, int number)
    {
        if (value.Length > 0)
            throw new DocumentFormatException(number, "The items of this list stand on the lines below, each after \"- \".");
        _openList = list;
        return true;
    }

    private List<string> ReadSources(string value, int number)
    {
        var keys = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (keys.Count == 0)
            throw new DocumentFormatException(number, "Sources: names no source.");
        var unknown = keys.Find(k => !sources.ContainsKey(k));
        return unknown is null
            ? keys
            : throw new DocumentFormatException(number, $"The front matter has no source \"{unknown}\".");
    }

    private void ReadItem(string line, int number)
    {
        if (line.Length == 0)
            return;
        if (_openList is null || !line.StartsWith("- ", StringComparison.Ordinal))
            throw new DocumentFormatException(
                number,
                "After the labelled parts only list items (\"- \") and further labels may stand."
            );
        var item = line[2..].Trim();
        if (item.Length == 0)
            throw new DocumentFormatException(number, "The list item is empty.");
        _openList.Add(item);
    }
}
