namespace AftercareBot.Knowledge;

/// <summary>The walk of one question: language, what must be referred, search, decision.</summary>
internal sealed class Asker(
    IReadOnlyList<SearchIndex> indexes,
    KnowledgeData data,
    Func<string?, (SearchIndex Index, int Entry)?> findEntry
)
{
    /// <summary>Longer texts are no question; their beginning is still searched, for the review list.</summary>
    private const int LongestQuestion = 2000;

    /// <summary>Learned probability from which a question is referred though no rule found it.</summary>
    private const float ReferFrom = 0.6f;

    /// <summary>Likewise, when no entry is likely to answer.</summary>
    private const float ReferUnansweredFrom = 0.2f;
    private const double Likely = 0.6;

    /// <summary>Learned probability below which a rule may be wrong, if an entry is nearly sure to answer.</summary>
    private const float ReferDoubt = 0.005f;
    private const float ReferDoubtOfStored = 0.3f;
    private const double SureOfFact = 0.65;

    private const string OtherInstructions = ReplyKeys.OtherInstructions;

    /// <summary>Whether the documents are about a medicine; in others, "how much is a copy" asks for no dose.</summary>
    private readonly bool _areOfMedicine = indexes.Any(i => i.TopicTerm != Surface.None);
    private readonly AnswerWriter _writer = new(data, findEntry);
    private readonly EntryFinder _finder = new(data.Model);

    public Answer Show(SearchIndex index, int entry) => _writer.Show(index, entry);

    public Answer Ask(string question, AskContext context)
    {
        var isLong = question.Length > LongestQuestion;
        var words = Words.Of(isLong ? question.AsSpan(0, LongestQuestion) : question);
        var spoken = Spoken(context.Language);
        if (!words.Exists(w => char.IsLetter(w[0])))
            return _writer.NotCovered(ReplyKeys.Empty, spoken, null);

        var guess = LanguageGuesser.IsOtherScript(question) ? "" : data.Guesser.Guess(words);
        var language = guess is not null && Spoken(guess) == guess ? guess : spoken;
        var found = Best(words, guess is null ? context.Language : guess, context);
        if (found is not null && guess is null)
            language = found.Index.Language;
        if (isLong)
            return _writer.NotCovered(ReplyKeys.TooLong, language, found);
        if (IsForeign(guess, words, found))
            return _writer.NotCovered(ReplyKeys.OtherLanguage, language, found);
        return Decide(question, words, language, found);
    }

    private static string Spoken(string? language) =>
        language is { Length: >= 2 }
        && Array.IndexOf(KnowledgeData.SpokenLanguages, language[..2].ToLowerInvariant()) is >= 0 and var at
            ? KnowledgeData.SpokenLanguages[at]
            : KnowledgeData.SpokenLanguages[0];

    private Answer Decide(string question, List<string> words, string language, Found? found)
    {
        var refer = Refer(words, language, found);
        if (refer == OtherInstructions && !(found?.IsExact ?? false))
            return _writer.NotCovered(OtherInstructions, language, found);
        if (refer is not null && refer != OtherInstructions && !(found is not null && IsAnsweredByReview(refer, found)))
            return _writer.Refer(refer, language, found);
        if (found is { IsExact: false, ReferCategory: { } category } && IsReferredByLikeness(found))
            return _writer.Refer(category, language, found);
        if (found is null)
            return _writer.NotCovered(ReplyKeys.NotCovered, language, null);
        if (found.First >= found.Model.AnswerFrom && _writer.Answer(found) is { } answer)
            return answer;
        if (found.FirstThree >= found.Model.ClarifyFrom && _writer.Clarify(found) is { } clarify)
            return clarify;
        return found.ReferCategory is { } likely && found.ReferByMeaning >= data.Model.Refer.FromUnanswered
            ? _writer.Refer(likely, language, found)
            : _writer.NotCovered(ReplyKeys.NotCovered, language, found);
    }

    private bool IsReferredByLikeness(Found found)
    {
        if (found.ReferByMeaning is { } chance)
            return chance >= data.Model.Refer.From;
        return found.Refer >= ReferFrom || (found.Refer >= ReferUnansweredFrom && found.FirstByWords < Likely);
    }

    // A reviewer who stored the very question, about stopping or being tested, decided that it can be answered; and one that is as
    // good as certainly about a fact ("how many visits to a hospital") only looks like what is referred.
    private static bool IsAnsweredByReview(string category, Found found)
    {
        if (found.Ranked.Count == 0 || found.Top.Entry.IsPlain)
            return false;
        if (found.IsExact && category is "stopping" or "diagnosis" or "drug-test")
            return true;
        var doubt = found.IsExact ? ReferDoubtOfStored : ReferDoubt;
        return found.Refer < doubt && found.FirstByWords >= SureOfFact && found.Index.ReferGroups.Length > 0;
    }

    private string? Refer(List<string> words, string language, Found? found)
    {
        var book = data.Of(language).Refer;
        var category =
            book.First(words) ?? (found is not null && found.Index.Language == language ? book.First(found.Query.Words) : null);
        return category is null or OtherInstructions || _areOfMedicine || data.Of(language).Medicine.Any(words) ? category : null;
    }

    private static bool IsForeign(string? guess, List<string> words, Found? found)
    {
        if (guess is null || Array.IndexOf(KnowledgeData.SpokenLanguages, guess) >= 0)
            return false;
        return guess.Length == 0 || (words.Count > 1 && (found is null || found.First < 0.5));
    }

    private Found? Best(List<string> words, string? language, AskContext context)
    {
        Found? best = null;
        var wanted = indexes.FirstOrDefault(i => i.Language == language);
        foreach (var index in indexes)
        {
            if (wanted is not null && index != wanted)
                continue;
            var found = Search(index, words, context);
            if (best is null || found.First > best.First)
                best = found;
        }

        return best;
    }

    private Found Search(SearchIndex index, List<string> words, AskContext context)
    {
        var query = QueryReader.Read(index, words);
        var found = Search(index, query, words);
        if (found.IsExact || findEntry(context.LastEntryId) is not var (lastIndex, last) || lastIndex != index)
            return found;
        if (!FollowUpReader.LeansOnLast(data.Of(index.Language), query))
            return found;
        var whole = FollowUpReader.Resolve(index, query, last);
        var resolved = Search(index, whole, [.. Words.Of(index.Entries[last].Entry.Heading), .. words]);
        return resolved.First > found.First ? resolved : found;
    }

    private Found Search(SearchIndex index, Query query, IReadOnlyList<string> words)
    {
        var found = _finder.Find(index, query, words);
        if (index.Exact.TryGetValue(query.Hash, out var entries))
            return found.WithExact(entries);
        return index.Outside.TryGetValue(query.Hash, out var category) ? found.AsOutside(category) : found;
    }
}
