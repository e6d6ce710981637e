namespace AftercareBot.Knowledge;

/// <summary>Chooses the few sentences of a plain passage that fit a question best, leaving out what must not be said.</summary>
internal sealed class PassageQuoter(ReplyGuard guard)
{
    private const int MostUnits = 4;
    private const int MostCharacters = 700;

    /// <summary>The quotation, or null when nothing of the passage may be said.</summary>
    public string? Quote(string text, SearchIndex index, Query? query)
    {
        var units = QuoteUnits.Of(text, guard, null);
        if (units.Count == 0)
            return null;
        var start = query is null ? 0 : BestStart(units, index, query);
        var end = start + 1;
        var length = units[start].Text.Length;
        while (end < units.Count && end - start < MostUnits && length + units[end].Text.Length < MostCharacters)
            length += units[end++].Text.Length;
        return Join(units, start, end);
    }

    private static string Join(List<QuoteUnit> units, int start, int end)
    {
        var text = units[start].Text;
        for (var i = start + 1; i < end; i++)
            text += (units[i].IsBlock || units[i - 1].IsBlock ? "\n\n" : " ") + units[i].Text;
        return text;
    }

    private static int BestStart(List<QuoteUnit> units, SearchIndex index, Query query)
    {
        var (best, bestScore) = (0, 0f);
        for (var i = 0; i < units.Count; i++)
        {
            var score = Covered(units[i].Text, index, query);
            if (i + 1 < units.Count)
                score += 0.4f * Covered(units[i + 1].Text, index, query);
            if (score > bestScore * 1.05f)
                (best, bestScore) = (i, score);
        }

        return best;
    }

    private static float Covered(string text, SearchIndex index, Query query)
    {
        var surfaces = new List<Surface>();
        foreach (var word in Words.Of(text))
            surfaces.Add(
                index.Vocabulary.Find(word) is { } id ? index.Vocabulary.SurfaceAt(id) : index.Vocabulary.Describe(word)
            );
        var terms = new HashSet<int>();
        index.Vocabulary.Terms(
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(surfaces),
            terms,
            static (t, term, _) => t.Add(term)
        );
        var sum = 0f;
        foreach (var term in query.Terms)
        {
            if (term.Term == Surface.None)
                continue;
            var held = terms.Contains(term.Term) ? 1f : 0;
            if (held == 0 && index.Near.TryGetValue(term.Term, out var near))
            {
                foreach (var other in near)
                    held = terms.Contains(other.Term) ? Math.Max(held, other.Weight) : held;
            }

            sum += held * term.Weight;
        }

        return sum;
    }
}
