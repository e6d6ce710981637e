using System.Globalization;
using System.Text;

namespace AftercareBot.Dialogs.Words;

/// <summary>Folds what a person typed and what a reviewer wrote to one form, so that they can be compared.</summary>
internal static class PhraseText
{
    /// <summary>Lower case, without accents, apostrophes and punctuation, words parted by single spaces.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Decomposed(text))
        {
            if (char.IsLetterOrDigit(character))
                folded.Append(char.ToLowerInvariant(character));
            else if (char.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark && character is not ('\'' or '’'))
                folded.Append(' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // Normalisation refuses lone surrogates and noncharacters, as a phone that cuts an emoji in two sends them.
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            var sound = text.Where(character =>
                char.GetUnicodeCategory(character) is not (UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
            );
            return string.Concat(sound).Normalize(NormalizationForm.FormD);
        }
    }

    /// <summary>Whether the folded phrase stands in the folded text as whole words.</summary>
    public static bool HasPhrase(string foldedText, string foldedPhrase)
    {
        for (var at = foldedText.IndexOf(foldedPhrase, StringComparison.Ordinal); at >= 0; )
        {
            var end = at + foldedPhrase.Length;
            if ((at == 0 || foldedText[at - 1] == ' ') && (end == foldedText.Length || foldedText[end] == ' '))
                return true;
            at = foldedText.IndexOf(foldedPhrase, at + 1, StringComparison.Ordinal);
        }

        return false;
    }
}
