namespace AftercareBot.Safety;

/// <summary>A piece of a data file with the line it starts on: a text, a list, or a list of named pieces.</summary>
internal sealed class YamlNode(int line)
{
    public int Line { get; } = line;

    public string? Text { get; init; }

    public List<YamlNode>? Items { get; init; }

    public List<KeyValuePair<string, YamlNode>>? Entries { get; init; }

    public YamlNode? this[string key]
    {
        get
        {
            if (Entries is null)
                return null;
            foreach (var entry in Entries)
                if (string.Equals(entry.Key, key, StringComparison.Ordinal))
                    return entry.Value;
            return null;
        }
    }

    /// <summary>The texts of a list; a single text counts as a list of one.</summary>
    public IEnumerable<YamlNode> Texts => Items ?? (Text is null ? [] : [this]);
}
