using System.Collections.Frozen;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Hears yes or no. What says both, or that the writer does not know, is neither.</summary>
internal static class BooleanRecognizer
{
    private static readonly Words english = new(
        "yes|y|yeah|yea|yep|yup|yah|ya|sure|ok|okay|true|agree|agreed|absolutely|definitely|certainly|of course|go ahead|👍|👌",
        "no|n|nope|nah|nay|never|false|disagree|no way|👎|✋",
        "not|no idea|not sure|maybe|perhaps|don't know|dont know|don’t know|dunno"
    );

    private static readonly Words spanish = new(
        "si|s|claro|vale|ok|okay|bueno|dale|correcto|verdadero|cierto|por supuesto|de acuerdo|desde luego|👍|👌",
        "no|n|nop|nunca|jamas|falso|para nada|de ninguna manera|👎|✋",
        "no se|ni idea|no estoy seguro|no estoy segura|quizas|quiza|tal vez|a lo mejor|no lo se"
    );

    public static bool? Recognize(string text, string culture)
    {
        var words = WordsOf(culture);
        var spoken = Spoken(text);
        if (Says(spoken, words.Undecided))
            return null;
        var isYes = Says(spoken, words.Yes);
        var isNo = Says(spoken, words.No);
        return isYes == isNo ? null : isYes;
    }

    /// <summary>Whether the writer says that they do not know.</summary>
    public static bool IsUndecided(string text, string culture) => Says(Spoken(text), WordsOf(culture).Undecided);

    private static Words WordsOf(string culture) => NumberLexicon.Of(culture) == NumberLexicon.Spanish ? spanish : english;

    private static string Spoken(string text)
    {
        var tokens = Choices.Tokenizer.DefaultTokenizerImpl(NumberScanner.Fold(text));
        return $" {string.Join(' ', tokens.Select(token => token.Normalized))} ";
    }

    private static bool Says(string spoken, FrozenSet<string> phrases) =>
        phrases.Any(phrase => spoken.Contains(phrase, StringComparison.Ordinal));

    private sealed class Words(string yes, string no, string undecided)
    {
        public FrozenSet<string> Yes { get; } = Split(yes);

        public FrozenSet<string> No { get; } = Split(no);

        public FrozenSet<string> Undecided { get; } = Split(undecided);

        private static FrozenSet<string> Split(string phrases) =>
            phrases.Split('|').Select(Spoken).ToFrozenSet(StringComparer.Ordinal);
    }
}
