using System.Collections.Frozen;
using AftercareBot.Dialogs.Words;

namespace AftercareBot.Dialogs.Coping;

/// <summary>All coping exercises, read from <c>Coping/Exercises/ID.LANGUAGE.yaml</c>.</summary>
public sealed class ExerciseBook
{
    private readonly FrozenDictionary<(string Id, string Language), Exercise> exercises;
    private readonly Dictionary<string, string> idByTitle = new(StringComparer.Ordinal);

    private ExerciseBook(IReadOnlyList<string> ids, FrozenDictionary<(string Id, string Language), Exercise> exercises)
    {
        Ids = ids;
        this.exercises = exercises;
        foreach (var id in ids)
        foreach (var language in Languages.All)
            idByTitle.TryAdd(PhraseText.Fold(Get(id, language).Title), id);
    }

    /// <summary>The ids of the exercises, in the order of a menu.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Reads every exercise in every language.</summary>
    /// <exception cref="WordsException">A part is missing, or the languages do not have the same exercises and number of steps.</exception>
    public static ExerciseBook Load(string folder)
    {
        var problems = new List<WordProblem>();
        var exercises = new Dictionary<(string Id, string Language), Exercise>();
        var exerciseFolder = Path.Combine(folder, "Coping", "Exercises");
        var ids = Directory
            .EnumerateFiles(exerciseFolder, "*.yaml")
            .Select(path => Path.GetFileName(path).Split('.')[0])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var id in ids)
        foreach (var language in Languages.All)
            if (Read(exerciseFolder, id, language, problems) is { } exercise)
                exercises[(id, language)] = exercise;

        foreach (var (id, language) in exercises.Keys.Where(key => key.Language != Languages.Default))
            if (
                exercises.TryGetValue((id, Languages.Default), out var original)
                && original.Steps.Count != exercises[(id, language)].Steps.Count
            )
                problems.Add(
                    new WordProblem(
                        $"{id}.{language}.yaml",
                        0,
                        $"It must have {original.Steps.Count} steps, as in the other language."
                    )
                );
        if (problems.Count > 0)
            throw new WordsException(problems);
        return new ExerciseBook(ids, exercises.ToFrozenDictionary());
    }

    /// <summary>Whether there is an exercise of that id.</summary>
    public bool Has(string id) => exercises.ContainsKey((id, Languages.Default));

    /// <summary>The exercise in the language, or in the default language when the bot does not speak that one.</summary>
    /// <exception cref="KeyNotFoundException">There is no exercise of that id.</exception>
    public Exercise Get(string id, string language) =>
        exercises.TryGetValue((id, language), out var exercise) ? exercise : exercises[(id, Languages.Default)];

    /// <summary>The exercise whose title this is, in any language, or null.</summary>
    public string? Titled(string text) => idByTitle.GetValueOrDefault(PhraseText.Fold(text));

    /// <summary>The exercise that a person who writes this needs now, or null.</summary>
    public string? For(string text, string language)
    {
        var folded = PhraseText.Fold(text);
        string? best = null;
        var longest = 0;
        foreach (var id in Ids)
        foreach (var phrase in Get(id, language).When)
            if (phrase.Length > longest && PhraseText.HasPhrase(folded, phrase))
                (best, longest) = (id, phrase.Length);
        return best;
    }

    private static Exercise? Read(string folder, string id, string language, List<WordProblem> problems)
    {
        var fileName = $"{id}.{language}.yaml";
        var path = Path.Combine(folder, fileName);
        if (!File.Exists(path))
        {
            problems.Add(new WordProblem(fileName, 0, "The exercise is missing in this language."));
            return null;
        }

        if (YamlReading.ReadMapping(path, fileName, problems) is not { } mapping)
            return null;
        var before = problems.Count;
        var exercise = new Exercise(
            id,
            Text("title"),
            Text("intro"),
            List("steps"),
            Text("closing"),
            [.. List("when").Select(PhraseText.Fold)]
        );
        return problems.Count == before ? exercise : null;

        string Text(string name)
        {
            if (mapping[name]?.Text is { Length: > 0 } text)
                return text.Trim();
            problems.Add(new WordProblem(fileName, mapping.Line, $"'{name}' is missing."));
            return "";
        }

        IReadOnlyList<string> List(string name)
        {
            var items = mapping.TextsOf(name).Select(item => item.Text!).ToList();
            if (items.Count == 0)
                problems.Add(new WordProblem(fileName, mapping.Line, $"'{name}' must be a list with at least one item."));
            return items;
        }
    }
}
