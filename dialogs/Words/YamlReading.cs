using AftercareBot.Safety;

namespace AftercareBot.Dialogs.Words;

/// <summary>
/// Reads a word file into nodes that know their line, so that a problem can name its place. By the reader of the safety rules: a
/// general one costs a start a third of a second.
/// </summary>
internal static class YamlReading
{
    /// <summary>The top mapping of the file, or null with the reason added to <paramref name="problems"/>.</summary>
    public static YamlNode? ReadMapping(string path, string shownAs, List<WordProblem> problems)
    {
        var errors = new DataErrors();
        var root = YamlReader.Read(shownAs, File.ReadAllText(path), errors);
        problems.AddRange(errors.Found.Select(error => new WordProblem(shownAs, error.Line, error.Message)));
        if (errors.Count > 0 || root is { Entries: not null })
            return errors.Count > 0 ? null : root;
        problems.Add(new WordProblem(shownAs, 1, "The file must hold one mapping of names to texts."));
        return null;
    }

    /// <summary>The texts of the list under a name; empty when it is absent or no list.</summary>
    public static IEnumerable<YamlNode> TextsOf(this YamlNode mapping, string name) =>
        mapping[name]?.Items?.Where(item => item.Text is not null) ?? [];
}
