using System.Globalization;
using System.Text;

namespace AftercareBot.Knowledge.Import;

/// <summary>Writes a draft in the documents' own format, what must be looked at before the first question.</summary>
internal static class DraftWriter
{
    private const int LongestExcerpt = 160;

    public static string Write(Draft draft)
    {
        var text = new StringBuilder();
        text.Append("---\n");
        text.Append(CultureInfo.InvariantCulture, $"title: \"{draft.Title.Replace("\\", "", StringComparison.Ordinal)}\"\n");
        text.Append(CultureInfo.InvariantCulture, $"language: {draft.Language}\n");
        text.Append("tags: []\nreviewed: no\nreviewer: none yet\nsources:\n");
        var title = draft.Title.Replace("\\", "", StringComparison.Ordinal);
        text.Append(CultureInfo.InvariantCulture, $"  a: {{ publisher: \"Not named yet\", title: \"{title}\" }}\n");
        text.Append("---\n");
        foreach (var flag in draft.Flags)
            text.Append(CultureInfo.InvariantCulture, $"To review ({flag.Kind}, line {flag.Line}): {Excerpt(flag.Text)}\n");
        foreach (var passage in draft.Passages)
            text.Append(Write(passage));
        return text.ToString();
    }

    /// <summary>One question with its answer, to stand behind what a file holds.</summary>
    public static string Write(DraftPassage passage)
    {
        var also = passage.AlsoAsked.Count > 0 ? $"\nAlso asked:\n- {string.Join("\n- ", passage.AlsoAsked)}\n" : "";
        return $"\n## {passage.Heading}\n\n{Body(passage.Text)}\n{also}";
    }

    // A line of the text must not be taken for a heading or for a part of the format.
    private static string Body(string text) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(line => line.StartsWith('#') || line.StartsWith("---", StringComparison.Ordinal) ? "\\" + line : line)
        );

    private static string Excerpt(string text)
    {
        var flat = text.Replace('\n', ' ');
        return flat.Length <= LongestExcerpt ? flat : string.Concat(flat.AsSpan(0, LongestExcerpt), "…");
    }
}
