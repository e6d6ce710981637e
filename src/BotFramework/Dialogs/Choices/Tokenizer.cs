using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Cuts text into words.</summary>
public static class Tokenizer
{
    /// <summary>The tokenizer that is used unless another is given.</summary>
    public static TokenizerFunction DefaultTokenizer { get; } = DefaultTokenizerImpl;

    /// <summary>Letters and digits make words; a character that stands for itself, such as an emoji, is a word of its own.</summary>
    public static List<Token> DefaultTokenizerImpl(string text, string? locale = null)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
            return tokens;
        var start = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPartOfWord(rune))
            {
                if (start < 0)
                    start = position;
            }
            else
            {
                AddWord(tokens, text, start, position);
                start = -1;
                if (rune.Value > char.MaxValue || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol)
                    AddWord(tokens, text, position, position + rune.Utf16SequenceLength);
            }
            position += rune.Utf16SequenceLength;
        }
        AddWord(tokens, text, start, text.Length);
        return tokens;
    }

    // A variation selector is a mark too, but it belongs to the emoji before it.
    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || (
            rune.Value is < 0xFE00 or > 0xFE0F
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        );

    private static void AddWord(List<Token> tokens, string text, int start, int end)
    {
        if (start < 0)
            return;
        var word = text[start..end];
        tokens.Add(
            new Token
            {
                Start = start,
                End = end - 1,
                Text = word,
                Normalized = word.ToLowerInvariant(),
            }
        );
    }
}
