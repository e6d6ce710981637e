using System.Text.RegularExpressions;

namespace AftercareBot.Dialogs.Words;

/// <summary>Names in braces in a text, such as <c>{emergency}</c>.</summary>
internal static partial class Placeholders
{
    /// <summary>The names that stand in the text, each once.</summary>
    public static IEnumerable<string> In(string text) =>
        Pattern().Matches(text).Select(match => match.Groups["name"].Value).Distinct();

    /// <summary>The text with every known name replaced; an unknown one stays as it is.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        text.Contains('{', StringComparison.Ordinal)
            ? Pattern().Replace(text, match => values.GetValueOrDefault(match.Groups["name"].Value, match.Value))
            : text;

    [GeneratedRegex(
        @"\{(?<name>[a-z_]+)\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pattern();
}
