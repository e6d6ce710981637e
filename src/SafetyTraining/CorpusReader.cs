using System.Text.Json;
using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Reads the authored lines; a malformed one is reported with its file and line and left out.</summary>
internal sealed class CorpusReader
{
    private static readonly Dictionary<string, RiskLevel> Levels = new(StringComparer.Ordinal)
    {
        ["N"] = RiskLevel.None,
        ["O"] = RiskLevel.Concern,
        ["C"] = RiskLevel.Crisis,
        ["E"] = RiskLevel.Emergency,
    };

    private static readonly Dictionary<string, RiskSubject> Subjects = new(StringComparer.Ordinal)
    {
        ["n"] = RiskSubject.None,
        ["s"] = RiskSubject.Self,
        ["o"] = RiskSubject.Other,
        ["g"] = RiskSubject.Group,
    };

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public List<Line> Lines { get; } = [];

    public List<string> Malformed { get; } = [];

    public static CorpusReader Read(string folder)
    {
        var reader = new CorpusReader();
        foreach (var path in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var raw in File.ReadLines(path))
            {
                number++;
                if (string.IsNullOrWhiteSpace(raw) || raw[0] == '#')
                    continue;
                var line = path.EndsWith(".jsonl", StringComparison.Ordinal)
                    ? reader.ParseJson(raw, path, number)
                    : reader.Parse(raw, path, number);
                if (
                    line is not null
                    && reader.seen.Add(line.Text + "\n" + string.Join('\n', line.Context.Select(message => message.Text)))
                )
                    reader.Lines.Add(line with { Part = Split.PartOf(line.Writer) });
            }
        }
        return reader;
    }

    private Line? Parse(string raw, string path, int number)
    {
        var fields = raw.Split(" | ", 5);
        if (
            fields.Length < 5
            || !Levels.TryGetValue(fields[0].Trim(), out var level)
            || !Subjects.TryGetValue(fields[2].Trim(), out var subject)
        )
            return Reject(path, number, "expected “level | category | subject | style | text”");
        return new Line(level, fields[1].Trim(), subject, fields[3].Trim(), fields[4].Trim(), [], Writer(path), path, number);
    }

    private Line? ParseJson(string raw, string path, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(raw);
            var root = document.RootElement;
            var context = new List<ContextMessage>();
            if (root.TryGetProperty("context", out var earlier))
                foreach (var message in earlier.EnumerateArray())
                {
                    var from = message.GetProperty("from").GetString() is "bot" ? MessageSender.Bot : MessageSender.Member;
                    context.Add(new ContextMessage(from, message.GetProperty("text").GetString() ?? ""));
                }
            var level = Levels[root.GetProperty("level").GetString() ?? ""];
            var subject = Subjects[root.GetProperty("subject").GetString() ?? ""];
            var category = root.GetProperty("category").GetString() ?? "";
            var style = context.Count > 0 ? "context" : root.GetProperty("style").GetString() ?? "";
            return new Line(
                level,
                category,
                subject,
                style,
                root.GetProperty("text").GetString() ?? "",
                context,
                Writer(path),
                path,
                number
            );
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Reject(path, number, wrong.Message);
        }
    }

    private Line? Reject(string path, int number, string why)
    {
        Malformed.Add($"{Writer(path)}/{Path.GetFileName(path)}:{number}: {why}");
        return null;
    }

    private static string Writer(string path) => Path.GetFileName(Path.GetDirectoryName(path)) ?? "";
}
