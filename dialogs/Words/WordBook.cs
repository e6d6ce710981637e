using System.Collections.Frozen;

namespace AftercareBot.Dialogs.Words;

/// <summary>The reviewed short texts of all dialogs, by name and language. Immutable once loaded.</summary>
public sealed class WordBook
{
    private readonly FrozenDictionary<(string Name, string Language), string> texts;

    private WordBook(FrozenDictionary<(string Name, string Language), string> texts) => this.texts = texts;

    /// <summary>
    /// Reads the <c>NAME.LANGUAGE.yaml</c> files that the keys name, from <paramref name="folder"/> and one level below it.
    /// </summary>
    /// <exception cref="WordsException">A text is missing, unknown or has an unknown placeholder; every problem is listed.</exception>
    public static WordBook Load(string folder, IEnumerable<WordKey> keys)
    {
        var problems = new List<WordProblem>();
        var texts = new Dictionary<(string Name, string Language), string>();
        foreach (var file in keys.GroupBy(key => key.Name.Split('.')[0], StringComparer.Ordinal))
        foreach (var language in Languages.All)
            ReadFile(folder, file.Key, language, [.. file], texts, problems);
        if (problems.Count > 0)
            throw new WordsException(problems);
        return new WordBook(texts.ToFrozenDictionary());
    }

    /// <summary>The text in the language, or in the default language when the bot does not speak that one.</summary>
    /// <exception cref="KeyNotFoundException">The key was not declared when the words were loaded.</exception>
    public string Get(WordKey key, string language, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = texts.TryGetValue((key.Name, language), out var found) ? found : texts[(key.Name, Languages.Default)];
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    private static void ReadFile(
        string folder,
        string name,
        string language,
        IReadOnlyList<WordKey> keys,
        Dictionary<(string Name, string Language), string> texts,
        List<WordProblem> problems
    )
    {
        var fileName = $"{name}.{language}.yaml";
        var path = Directory.EnumerateFiles(folder, fileName, SearchOption.AllDirectories).FirstOrDefault();
        if (path is null)
        {
            problems.Add(new WordProblem(fileName, 0, $"The file is missing under {folder}."));
            return;
        }

        if (YamlReading.ReadMapping(path, fileName, problems) is not { } mapping)
            return;
        var wanted = keys.ToDictionary(key => key.Name[(name.Length + 1)..], StringComparer.Ordinal);
        foreach (var (entry, value) in mapping.Entries!)
        {
            if (!wanted.Remove(entry, out var key))
                problems.Add(new WordProblem(fileName, value.Line, $"'{entry}' is used by no dialog; remove it."));
            else if (value.Text is not { Length: > 0 } text)
                problems.Add(new WordProblem(fileName, value.Line, $"'{entry}' must be a text."));
            else if (Placeholders.In(text).Except(key.Placeholders).FirstOrDefault() is { } unknown)
                problems.Add(new WordProblem(fileName, value.Line, $"'{entry}' has {{{unknown}}}, which nothing fills."));
            else
                texts[(key.Name, language)] = text.Trim();
        }

        problems.AddRange(wanted.Keys.Select(entry => new WordProblem(fileName, 0, $"'{entry}' is missing; add it.")));
    }
}
