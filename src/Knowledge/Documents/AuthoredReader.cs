namespace AftercareBot.Knowledge;

/// <summary>Reads a document of the project's own format: front matter, then questions as second-level headings.</summary>
internal static class AuthoredReader
{
    /// <summary>Reads the lines of a file that begins with front matter.</summary>
    /// <exception cref="DocumentFormatException">The file breaks the format.</exception>
    public static Document Read(string file, string[] lines)
    {
        var (head, next) = FrontMatter.Read(lines);
        var stem = Slug.FileStem(file);
        var entries = new List<Entry>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = next; i < lines.Length; )
        {
            if (!IsHeading(lines[i]))
            {
                CheckIntro(lines[i], i + 1);
                i++;
                continue;
            }

            var end = i + 1;
            var fenced = false;
            while (end < lines.Length && (fenced || !IsHeading(lines[end])))
                fenced ^= lines[end++].StartsWith("```", StringComparison.Ordinal);
            var entry = new EntryParser(stem, head.Sources).Parse(lines, i, end);
            if (!ids.Add(entry.Id))
                throw new DocumentFormatException(i + 1, $"The question \"{entry.Heading}\" stands twice in this file.");
            entries.Add(entry);
            i = end;
        }

        if (entries.Count == 0)
            throw new DocumentFormatException(next + 1, "There is no question (a line that begins with ##).");
        var reviewed = head.Reviewed;
        if (reviewed is not null)
            _ = head.Reviewer;
        return new Document
        {
            File = file,
            Title = head.Title,
            Language = head.Language,
            Tags = head.Tags,
            Sources = head.Sources,
            Reviewed = reviewed,
            IsDraft = reviewed is null,
            IsOutside = head.IsOutside,
            Entries = entries,
        };
    }

    private static bool IsHeading(string line) => line.StartsWith("## ", StringComparison.Ordinal);

    private static void CheckIntro(string line, int number)
    {
        if (line.StartsWith('#'))
            throw new DocumentFormatException(
                number,
                "Questions are second-level headings (##); the title stands in the front matter."
            );
    }
}
