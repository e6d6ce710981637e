namespace AftercareBot.Dialogs.Tests.Support;

/// <summary>
/// A conversation that a clinician can read: "member:" says, "bot:" answers, "buttons:" are offered, "alert:" is raised, "later:"
/// time passes. A line that begins with "#" is a remark; "…" in what the bot says stands for any words.
/// </summary>
internal sealed record ConversationFile(
    string Name,
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlyList<ConversationLine> Lines
)
{
    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order();

    public static ConversationFile Read(string name)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = new List<ConversationLine>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, $"{name}.txt")))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                throw new FormatException($"{name}.txt:{number}: a line begins with a word and a colon.");
            var (key, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (key is "member" or "bot" or "buttons" or "alert" or "later")
                lines.Add(new ConversationLine(number, key, value));
            else if (key is "channel" or "locale" or "country" or "group")
                settings[key] = value;
            else
                throw new FormatException($"{name}.txt:{number}: '{key}' is no word of these files.");
        }

        return new ConversationFile(name, settings, lines);
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Conversations");
}
