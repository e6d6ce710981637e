using System.Globalization;

namespace AftercareBot.Knowledge.Import;

/// <summary>Keeps of a text what may be said, cut into answers, and flags the rest.</summary>
internal sealed class DraftMaker(KnowledgeData data, DateOnly today)
{
    private const int PassageLength = 700;
    private const int ShortPassage = 220;
    private const int OldAfterYears = 5;
    private const int LongestLabel = 60;
    private const int LongestHeading = 90;

    public Draft Make(ImportedText text)
    {
        var document = text.Document;
        var guard = new ReplyGuard(data.Of(document.Language).Guard);
        var draft = new Draft
        {
            File = text.Path,
            Name = Slug.Of(Path.GetFileNameWithoutExtension(text.Path)),
            Title = Title(document, guard).Replace('"', '\''),
            Language = document.Language,
        };
        foreach (var entry in document.Entries)
            AddSection(draft, entry, guard, text.Document);
        return draft;
    }

    private void AddSection(Draft draft, Entry entry, ReplyGuard guard, Document text)
    {
        var units = QuoteUnits.Of(
            entry.Text,
            guard,
            (part, kind) => draft.Flags.Add(new ReviewFlag(draft.File, entry.Line, kind, part))
        );
        var heading = IsNamed(text, entry) ? entry.Heading.Trim() : "";
        if (entry.IsMyth)
        {
            draft.Flags.Add(new ReviewFlag(draft.File, entry.Line, "myth", heading));
            heading = (draft.Language == "es" ? "Mito: " : "Myth: ") + heading;
        }

        var body = "";
        foreach (var unit in units)
        {
            FlagOldYears(draft, entry.Line, unit.Text);
            if (!unit.IsBlock && Label(unit.Text) is { } label && units.Count > 1)
            {
                Flush(draft, entry, heading, ref body);
                AddPassage(draft, heading.Length > 0 ? $"{heading}: {label}" : label, unit.Text, entry.Line);
                continue;
            }

            if (
                body.Length + unit.Text.Length > PassageLength
                || (unit.StartsParagraph && !unit.IsBlock && body.Length > ShortPassage)
            )
                Flush(draft, entry, heading, ref body);
            body += body.Length == 0 ? unit.Text : (unit.IsBlock ? "\n\n" : " ") + unit.Text;
            if (unit.IsBlock)
                Flush(draft, entry, heading, ref body);
        }

        Flush(draft, entry, heading, ref body);
    }

    // A file that begins without a heading is named by its file name, which tells a reader nothing.
    private static bool IsNamed(Document document, Entry entry) =>
        entry.Heading.Length > 0 && Slug.Of(entry.Heading) != Slug.Of(Slug.FileStem(document.File));

    private static string Title(Document document, ReplyGuard guard)
    {
        if (Slug.Of(document.Title) != Slug.Of(Slug.FileStem(document.File)) || document.Entries.Count == 0)
            return document.Title;
        return
            Sentences
                .Of(document.Entries[0].Text)
                .Find(s => s.Contains(' ', StringComparison.Ordinal) && guard.Objection(s) is null)
                is { } sentence
            ? Excerpt(sentence)
            : document.Title;
    }

    private static string Excerpt(string sentence)
    {
        var end = sentence.Length <= LongestHeading ? -1 : sentence.LastIndexOf(' ', LongestHeading);
        return (end < 0 ? sentence : sentence[..end] + "…").TrimEnd('.', ':', ' ').ReplaceLineEndings(" ");
    }

    // "Outpatient programs: Like rehab programs, they …" is a definition in a list that lost its marks.
    private static string? Label(string sentence)
    {
        var colon = sentence.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 2 and < LongestLabel && !sentence[..colon].Contains('.', StringComparison.Ordinal)
            ? sentence[..colon]
            : null;
    }

    private void Flush(Draft draft, Entry entry, string heading, ref string body)
    {
        if (body.Length > 0)
            AddPassage(
                draft,
                heading,
                entry.IsMyth ? data.Of(draft.Language).Replies[ReplyKeys.Myth] + " " + body : body,
                entry.Line
            );
        body = "";
    }

    private static void AddPassage(Draft draft, string heading, string text, int line)
    {
        heading = heading.Length > 0 ? heading : Excerpt(text.TrimStart('-', '|', ' '));
        var name = heading;
        for (var part = 2; draft.Passages.Exists(p => Slug.Of(p.Heading) == Slug.Of(name)); part++)
            name = $"{heading} ({part.ToString(CultureInfo.InvariantCulture)})";
        draft.Passages.Add(new DraftPassage(name, text, line));
    }

    private void FlagOldYears(Draft draft, int line, string text)
    {
        foreach (var word in Words.Of(text))
        {
            if (word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                if (year > 1900 && year < today.Year - OldAfterYears)
                {
                    draft.Flags.Add(new ReviewFlag(draft.File, line, "old-date", text));
                    return;
                }
            }
        }
    }
}
