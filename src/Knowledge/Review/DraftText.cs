using AftercareBot.Knowledge.Import;

namespace AftercareBot.Knowledge.Review;

/// <summary>A draft as the text of its file.</summary>
internal static class DraftText
{
    /// <summary>The file with the entry as its last.</summary>
    public static string Of(DraftEntry entry, string? before)
    {
        var heading = entry.Heading.Trim();
        var draft = new Draft
        {
            File = entry.Name,
            Name = entry.Name,
            Title = heading.Replace('"', '\''),
            Language = entry.Language,
        };
        var passage = new DraftPassage(heading, entry.Answer.ReplaceLineEndings("\n").Trim(), Line: 0);
        passage.AlsoAsked.AddRange(entry.AlsoAsked.Select(asked => asked.Trim()));
        draft.Passages.Add(passage);
        return before is null ? DraftWriter.Write(draft) : $"{before.TrimEnd()}\n{DraftWriter.Write(passage)}";
    }

    /// <summary>Reads it as the documents' reader does.</summary>
    /// <exception cref="DocumentFormatException">It breaks the format.</exception>
    public static Document Read(string file, string text) =>
        text.StartsWith("---", StringComparison.Ordinal)
            ? AuthoredReader.Read(file, text.ReplaceLineEndings("\n").Split('\n'))
            : throw new DocumentFormatException(1, "The file has no front matter.");
}
