using System.Text.RegularExpressions;

namespace AftercareBot.Channels.Slack;

/// <summary>Between the Markdown of our texts and the mark-up of Slack.</summary>
internal static partial class SlackMarkup
{
    /// <summary>What a member wrote, as they see it. The mention of the bot stays as it is, for the bot to know.</summary>
    public static string Read(string text, string? bot)
    {
        var plain = Marked()
            .Replace(text, mark => mark.Groups["mark"].Value == $"@{bot}" ? mark.Value : Shown(mark.Groups["mark"].Value));
        return plain
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
    }

    /// <summary>A text of the bot in Slack's mark-up. Of links that Slack does not know the words stay, which hold the number.</summary>
    public static string Write(string markdown)
    {
        var escaped = markdown
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        var linked = Link()
            .Replace(
                escaped,
                link =>
                    IsKnown(link.Groups["address"].Value)
                        ? $"<{link.Groups["address"].Value}|{link.Groups["words"].Value}>"
                        : link.Groups["words"].Value
            );
        return Bold().Replace(linked, "*${bold}*");
    }

    private static bool IsKnown(string address) =>
        address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    // A link, a person, a channel or a call for everybody: each may carry the words that are shown for it.
    private static string Shown(string mark)
    {
        var bar = mark.IndexOf('|', StringComparison.Ordinal);
        var words = bar < 0 ? "" : mark[(bar + 1)..];
        return mark switch
        {
            ['@', ..] => words.Length > 0 ? $"@{words}" : "@",
            ['#', ..] => $"#{words}",
            ['!', ..] => words.Length > 0 ? words : "@",
            _ => words.Length > 0 ? words : mark,
        };
    }

    [GeneratedRegex(
        "<(?<mark>[^<>]+)>",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Marked();

    [GeneratedRegex(
        @"\[(?<words>[^\[\]]+)\]\((?<address>[^()\s]+)\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        @"\*\*(?<bold>[^*]+)\*\*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Bold();
}
