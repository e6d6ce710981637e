namespace AftercareBot.Knowledge;

/// <summary>What is said when no document answers, from <c>replies.LANGUAGE.txt</c>.</summary>
internal sealed class Replies
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string this[string key] => _texts.GetValueOrDefault(key, "");

    public static Replies Read(string folder, string language, List<KnowledgeProblem> problems)
    {
        var name = $"replies.{language}.txt";
        var replies = new Replies();
        var key = "";
        foreach (var (number, line) in DataFile.Lines(folder, name, problems))
        {
            if (line[0] == '[')
                key = line.Trim('[', ']');
            else if (key.Length == 0)
                problems.Add(new KnowledgeProblem(name, number, "Text stands before the first [key]."));
            else
                replies._texts[key] = replies._texts.TryGetValue(key, out var text) ? text + "\n" + line : line;
        }

        foreach (var required in ReplyKeys.All)
        {
            if (replies[required].Length == 0)
                problems.Add(new KnowledgeProblem(name, 0, $"The reply [{required}] is missing."));
        }

        return replies;
    }
}
