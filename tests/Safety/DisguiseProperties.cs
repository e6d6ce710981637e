using System.Text;

namespace AftercareBot.Safety.Tests;

/// <summary>Casing, spacing, punctuation, look-alikes and stretched letters never lower a level, on every sentence that a rule must match.</summary>
public sealed class DisguiseProperties
{
    public static TheoryData<string> Disguises =>
        [
            "upper",
            "title",
            "spaces",
            "full stops",
            "exclamations",
            "no punctuation",
            "curly",
            "look-alikes",
            "invisible",
            "full width",
            "accents",
            "stretched",
        ];

    [Theory]
    [MemberData(nameof(Disguises))]
    public void No_disguise_lowers_a_level(string disguise)
    {
        foreach (var rule in Shared.Screen.Data.Rules.Rules.Where(rule => rule.After.Length == 0))
        foreach (var sentence in rule.Must)
            Shared.LevelOf(Apply(disguise, sentence)).ShouldBeAtLeast(Shared.LevelOf(sentence), $"{disguise}: {sentence}");
    }

    private static string Apply(string disguise, string text) =>
        disguise switch
        {
            "upper" => text.ToUpperInvariant(),
            "title" => string.Join(
                ' ',
                text.Split(' ').Select(word => word.Length > 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word)
            ),
            "spaces" => "  " + text.Replace(" ", " \t ", StringComparison.Ordinal) + "\n",
            "full stops" => text.Replace(" ", "... ", StringComparison.Ordinal),
            "exclamations" => text.Replace(" ", ", ", StringComparison.Ordinal) + "!!!",
            "no punctuation" => string.Concat(text.Where(sign => !char.IsPunctuation(sign) || sign is '-' or '\'' or '’' or '.')),
            "curly" => text.Replace('\'', '’'),
            "look-alikes" => text.Replace('e', 'е').Replace('o', 'о').Replace('i', 'і').Replace('a', 'а'),
            "invisible" => string.Join('\u200B', text.EnumerateRunes()),
            "full width" => string.Concat(
                text.Select(letter => letter is >= 'a' and <= 'z' ? (char)(letter - 'a' + 'ａ') : letter)
            ),
            "accents" => text.Normalize(NormalizationForm.FormD),
            _ => Stretch(text),
        };

    /// <summary>"golpeee" is "golpee" as well as "golpe": nobody can tell.</summary>
    private static bool IsAnotherWord(string stretched) => Shared.Screen.Data.Vocabulary.Find(stretched) >= 0;

    private static string Stretch(string text)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
            if (words[i].Length > 3 && words[i].All(char.IsAsciiLetterLower) && !IsAnotherWord(words[i] + words[i][^1]))
                words[i] = words[i] + new string(words[i][^1], 3);
        return string.Join(' ', words);
    }
}
