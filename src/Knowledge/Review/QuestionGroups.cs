namespace AftercareBot.Knowledge.Review;

/// <summary>
/// Groups questions by likeness: the stems they share, weighed by how rare each is among all of them. Pure: the same questions make
/// the same groups, in whatever order they come; a new question joins a group or makes one, and moves none of the old unless it
/// changes what is rare.
/// </summary>
public static class QuestionGroups
{
    /// <summary>The share of what two questions say that must be the same. Measured by hand on the questions of the tests.</summary>
    private const double LeastLikeness = 0.4;

    private const double WeakShare = 1.0 / 3;

    /// <summary>The groups, largest first; of two as large, the one with the newer question.</summary>
    public static IReadOnlyList<QuestionGroup> Of(IEnumerable<ReviewQuestion> questions, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(knowledge);
        return
        [
            .. questions
                .GroupBy(question => question.Language, StringComparer.Ordinal)
                .SelectMany(sameLanguage => OfLanguage([.. sameLanguage], knowledge.Data.Of(sameLanguage.Key)))
                .OrderByDescending(group => group.Questions.Count)
                .ThenByDescending(group => group.Questions[0].At)
                .ThenByDescending(group => group.Questions[0].Id),
        ];
    }

    private static List<QuestionGroup> OfLanguage(IReadOnlyList<ReviewQuestion> questions, LanguageData data)
    {
        var stemmer = Stemmer.For(data.Language);
        var oldestFirst = questions
            .OrderBy(question => question.At)
            .ThenBy(question => question.Id)
            .Select(question => (Question: question, Stems: Stems(question.Text, data.Lexicon, stemmer)))
            .ToList();
        var weights = Weights([.. oldestFirst.Select(read => read.Stems)]);
        var groups = new List<(HashSet<string> First, List<ReviewQuestion> Questions)>();
        foreach (var (question, stems) in oldestFirst)
        {
            // Compared with the first of a group only: chains of small likenesses do not make one heap of everything.
            var best = groups
                .Select(group => (Group: group, Likeness: Likeness(group.First, stems.Keys, weights)))
                .Where(compared => compared.Likeness >= LeastLikeness)
                .OrderByDescending(compared => compared.Likeness)
                .FirstOrDefault();
            if (best.Group.Questions is { } joined)
                joined.Insert(0, question);
            else
                groups.Add(([.. stems.Keys], [question]));
        }

        return groups.ConvertAll(group => new QuestionGroup(questions[0].Language, group.Questions));
    }

    // A stem and its share: a word that says little counts a third. Where every word is filler ("what is it"), they are all there is.
    private static Dictionary<string, double> Stems(string text, Lexicon lexicon, Stemmer stemmer)
    {
        var words = Words.Of(text).ConvertAll(word => lexicon.Spelling.GetValueOrDefault(word, word));
        var telling = words.FindAll(word => !lexicon.Filler.Contains(word));
        var stems = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in telling.Count > 0 ? telling : words)
            stems[stemmer.Stem(word)] = lexicon.Weak.Contains(word) ? WeakShare : 1;
        return stems;
    }

    private static Dictionary<string, double> Weights(List<Dictionary<string, double>> questions)
    {
        var counts = new Dictionary<string, (int Count, double Share)>(StringComparer.Ordinal);
        foreach (var (stem, share) in questions.SelectMany(stems => stems))
            counts[stem] = (counts.GetValueOrDefault(stem).Count + 1, share);
        return counts.ToDictionary(
            stem => stem.Key,
            stem => stem.Value.Share * Math.Log(1 + ((double)questions.Count / stem.Value.Count)),
            StringComparer.Ordinal
        );
    }

    private static double Likeness(HashSet<string> first, IEnumerable<string> second, Dictionary<string, double> weights)
    {
        var (shared, all) = (0.0, first.Sum(stem => weights[stem]));
        foreach (var stem in second)
        {
            if (first.Contains(stem))
                shared += weights[stem];
            else
                all += weights[stem];
        }

        return all > 0 ? shared / all
            : first.Count == 0 && !second.Any() ? 1
            : 0;
    }
}
