using System.Collections.Frozen;
using AftercareBot.Dialogs.Words;
using AftercareBot.Safety;

namespace AftercareBot.Dialogs.Intents;

/// <summary>The phrases that steer the bot, read from <c>intents.LANGUAGE.yaml</c>. All languages are understood at once.</summary>
public sealed class IntentBook
{
    private const string QuestionOpeners = "question_openers";
    private readonly FrozenDictionary<string, Intent> phrases;
    private readonly IReadOnlyList<string> openers;

    private IntentBook(FrozenDictionary<string, Intent> phrases, IReadOnlyList<string> openers)
    {
        this.phrases = phrases;
        this.openers = openers;
    }

    /// <summary>Reads the phrases of every language.</summary>
    /// <exception cref="WordsException">A file is missing or broken, or one phrase steers to two places.</exception>
    public static IntentBook Load(string folder)
    {
        var problems = new List<WordProblem>();
        var phrases = new Dictionary<string, Intent>(StringComparer.Ordinal);
        var openers = new List<string>();
        foreach (var language in Languages.All)
        {
            var fileName = $"intents.{language}.yaml";
            var path = Path.Combine(folder, "Intents", fileName);
            if (!File.Exists(path))
                problems.Add(new WordProblem(fileName, 0, "The file is missing."));
            else if (YamlReading.ReadMapping(path, fileName, problems) is { } mapping)
                ReadIntents(fileName, mapping, phrases, openers, problems);
        }

        if (problems.Count > 0)
            throw new WordsException(problems);
        return new IntentBook(phrases.ToFrozenDictionary(StringComparer.Ordinal), openers);
    }

    /// <summary>The intent of a message that consists of nothing but a known phrase; otherwise <see cref="Intent.None"/>.</summary>
    public Intent Of(string text) =>
        text.Length > 200 ? Intent.None : phrases.GetValueOrDefault(PhraseText.Fold(text), Intent.None);

    /// <summary>Whether the text asks something, with or without a question mark.</summary>
    public bool IsQuestion(string text) => text.Contains('?', StringComparison.Ordinal) || OpensQuestion(text);

    private bool OpensQuestion(string text)
    {
        var folded = PhraseText.Fold(text.Length > 200 ? text[..200] : text);
        return openers.Any(opener =>
            folded.StartsWith(opener, StringComparison.Ordinal)
            && (folded.Length == opener.Length || folded[opener.Length] == ' ')
        );
    }

    private static void ReadIntents(
        string fileName,
        YamlNode mapping,
        Dictionary<string, Intent> phrases,
        List<string> openers,
        List<WordProblem> problems
    )
    {
        openers.AddRange(mapping.TextsOf(QuestionOpeners).Select(opener => PhraseText.Fold(opener.Text!)));
        var missing = Enum.GetNames<Intent>()
            .Where(name => name != nameof(Intent.None))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, list) in mapping.Entries!)
        {
            if (name == QuestionOpeners)
                continue;
            if (!missing.Remove(name) || list.Items is null)
            {
                problems.Add(new WordProblem(fileName, list.Line, $"'{name}' is no intent with a list of phrases."));
                continue;
            }

            var intent = Enum.Parse<Intent>(name, ignoreCase: true);
            foreach (var phrase in mapping.TextsOf(name))
            {
                var folded = PhraseText.Fold(phrase.Text!);
                if (!phrases.TryAdd(folded, intent) && phrases[folded] != intent)
                    problems.Add(new WordProblem(fileName, phrase.Line, $"'{phrase.Text}' already means {phrases[folded]}."));
            }
        }

        problems.AddRange(
            missing.Select(name => new WordProblem(fileName, 0, $"The intent '{name.ToLowerInvariant()}' is missing."))
        );
    }
}
