using AftercareBot.Dialogs.Words;
using AftercareBot.Safety;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>Reads one reply and says what is wrong with it.</summary>
internal static class CrisisReplyReader
{
    public static CrisisReply? Read(YamlNode node, string fileName, List<WordProblem> problems)
    {
        var before = problems.Count;
        var level = Parse<RiskLevel>("level");
        var subject = Parse<RiskSubject>("subject");
        var lines = node.TextsOf("lines").Select(Check).ToList();
        if (lines.Count == 0)
            problems.Add(new WordProblem(fileName, node.Line, "'lines' must have at least one line."));
        if (subject is not (RiskSubject.Self or RiskSubject.Other))
            problems.Add(new WordProblem(fileName, node.Line, "'subject' must be self or other."));
        var reply = new CrisisReply(level, Text("category"), subject, lines, Text("sms"), Text("group"));
        return problems.Count == before ? reply : null;

        T Parse<T>(string name)
            where T : struct, Enum
        {
            if (Enum.TryParse<T>(node[name]?.Text, ignoreCase: true, out var value))
                return value;
            problems.Add(
                new WordProblem(
                    fileName,
                    node.Line,
                    $"'{name}' must be one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}."
                )
            );
            return default;
        }

        string Text(string name)
        {
            if (node[name] is { Text.Length: > 0 } scalar)
                return Check(scalar);
            problems.Add(new WordProblem(fileName, node.Line, $"'{name}' is missing."));
            return "";
        }

        string Check(YamlNode scalar)
        {
            var text = scalar.Text ?? "";
            if (Placeholders.In(text).Except(HelpLineTexts.Names).FirstOrDefault() is { } unknown)
                problems.Add(
                    new WordProblem(
                        fileName,
                        scalar.Line,
                        $"{{{unknown}}} is no number; known are {string.Join(", ", HelpLineTexts.Names)}."
                    )
                );
            return text;
        }
    }
}
