namespace AftercareBot.Knowledge.Import;

/// <summary>
/// Finds statements of two documents about one thing that do not fit each other: opposite words, or other figures. What the things
/// are is data (<c>claims.LANGUAGE.txt</c>): a group "subject/side" for opposites, a group "subject" for figures.
/// </summary>
internal static class Contradictions
{
    public static List<ReviewFlag> Between(IReadOnlyList<Draft> drafts, KnowledgeData data)
    {
        var claims = drafts.SelectMany(d => Claims(d, data.Of(d.Language).Claims)).ToList();
        var flags = new List<ReviewFlag>();
        foreach (var group in claims.GroupBy(c => c.Subject, StringComparer.Ordinal))
        {
            foreach (var claim in group)
            {
                var other = group.FirstOrDefault(o => o.File != claim.File && o.Side != claim.Side);
                if (other is not null)
                    flags.Add(
                        new ReviewFlag(
                            claim.File,
                            claim.Line,
                            "contradiction",
                            $"{claim.Text} — but {Path.GetFileName(other.File)}: {other.Text}"
                        )
                    );
            }
        }

        return flags;
    }

    private static IEnumerable<Claim> Claims(Draft draft, PatternBook book)
    {
        foreach (var passage in draft.Passages)
        {
            foreach (var sentence in Sentences.Of(passage.Text))
            {
                var words = Words.Of(sentence);
                foreach (var found in book.Find(words))
                {
                    var slash = found.IndexOf('/', StringComparison.Ordinal);
                    var side = slash < 0 ? string.Join(' ', words.Where(IsFigure)) : found[(slash + 1)..];
                    if (side.Length > 0)
                        yield return new Claim(draft.File, passage.Line, slash < 0 ? found : found[..slash], side, sentence);
                }
            }
        }
    }

    private static bool IsFigure(string word) =>
        char.IsDigit(word[0])
        || word is "two" or "three" or "four" or "few" or "one" or "hours" or "days" or "weeks" or "month" or "months";
}
