namespace AftercareBot.Knowledge;

/// <summary>Lines of a data file: trimmed, without empty lines and comments.</summary>
internal static class DataFile
{
    public static IEnumerable<(int Number, string Line)> Lines(string folder, string name, List<KnowledgeProblem> problems)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(Path.Combine(folder, name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new KnowledgeProblem(name, 0, $"The data file cannot be read: {e.Message}"));
            yield break;
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length > 0 && line[0] != '#')
                yield return (i + 1, line);
        }
    }
}
