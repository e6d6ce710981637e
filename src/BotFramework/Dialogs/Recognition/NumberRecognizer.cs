namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Finds numbers in a text: digits, words, and both ("2 million").</summary>
internal static class NumberRecognizer
{
    public static List<RecognizedNumber> Find(string text, string? culture)
    {
        var tokens = NumberScanner.Scan(text, NumberLexicon.Of(culture));
        var found = new List<RecognizedNumber>();
        var next = 0;
        while (next < tokens.Count)
        {
            var phrase = new NumberPhrase(text, tokens, next);
            if (phrase.TryRead(out var number))
                found.Add(number);
            next = phrase.Next;
        }
        return found;
    }
}
