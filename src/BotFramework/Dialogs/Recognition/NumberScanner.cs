using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Cuts a text into words and runs of digits.</summary>
internal static partial class NumberScanner
{
    public static List<NumberToken> Scan(string text, NumberLexicon lexicon)
    {
        var tokens = new List<NumberToken>();
        foreach (Match match in Pattern().Matches(text))
        {
            var end = match.Index + match.Length;
            if (match.Groups["word"].Success)
                tokens.Add(new NumberToken(match.Index, end, lexicon.Find(Fold(match.Value)), null));
            else
                tokens.Add(new NumberToken(match.Index, end, null, ReadDigits(match.Value, lexicon)));
        }
        return tokens;
    }

    /// <summary>Small letters without accents.</summary>
    public static string Fold(string word)
    {
        if (Ascii.IsValid(word))
            return word.ToLowerInvariant();
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(letter));
        }
        return folded.ToString();
    }

    // Separators are those of the language where the groups are right, else a single one is taken for the decimal point.
    private static decimal? ReadDigits(string digits, NumberLexicon lexicon)
    {
        var exponentAt = digits.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? digits : digits[..exponentAt];
        var exponent = exponentAt < 0 ? string.Empty : digits[exponentAt..];
        var plain = WithoutGroups(mantissa, lexicon.GroupSeparator).Replace(lexicon.DecimalSeparator, '.').Replace(',', '.');
        return decimal.TryParse(plain + exponent, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static string WithoutGroups(string mantissa, char separator)
    {
        var groups = mantissa.TrimStart('-', '−').Split(separator);
        var last = groups[^1];
        var decimals = last.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var lastLength = decimals < 0 ? last.Length : decimals;
        var isGrouped =
            groups.Length > 1
            && groups[0].Length is >= 1 and <= 3
            && lastLength == 3
            && groups.Skip(1).SkipLast(1).All(group => group.Length == 3);
        var value = isGrouped ? mantissa.Replace(separator.ToString(), string.Empty, StringComparison.Ordinal) : mantissa;
        return value.Replace('−', '-');
    }

    // A minus belongs to a number only where nothing is written before it: not in "5-3" nor in "covid-19".
    [GeneratedRegex(
        @"(?<digits>(?<![\p{L}\p{N}])[-−]?(?<![\p{L}])(?>(\d+([.,]\d+)*|\.\d+)([eE][+-]?\d+)?)(?!(st|nd|rd|th|º|ª)\b))|(?<word>\p{L}[\p{L}\p{M}]*)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pattern();
}
