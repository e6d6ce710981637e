namespace AftercareBot.Knowledge;

/// <summary>Puts replies together from reviewed text only; nothing of the question is repeated in them.</summary>
internal sealed class AnswerWriter(KnowledgeData data, Func<string?, (SearchIndex Index, int Entry)?> findEntry)
{
    private const int MostSources = 5;
    private const int MostChoices = 3;
    private const double ReferScore = 0.9;

    public Answer? Answer(Found found)
    {
        if (Text(found.Index, found.Ranked[0].Entry, found.Query) is not { } text)
            return null;
        return Write(found.Index, found.Ranked[0].Entry, text, Sources(found), Math.Round(found.First, 4));
    }

    public Answer Show(SearchIndex index, int entry)
    {
        var text = Text(index, entry, null) ?? data.Of(index.Language).Replies[ReplyKeys.NotCovered];
        return Write(index, entry, text, [index.Entries[entry].Source], 1);
    }

    /// <summary>Null when fewer than two candidates can be told apart by their question.</summary>
    public Answer? Clarify(Found found)
    {
        var choices = new List<AnswerChoice>();
        foreach (var candidate in found.Ranked)
        {
            var entry = found.Index.Entries[candidate.Entry].Entry;
            if (choices.Count < MostChoices && !choices.Exists(c => c.Question == entry.Heading))
                choices.Add(new AnswerChoice(entry.Id, entry.Heading));
        }

        return choices.Count < 2
            ? null
            : Other(AnswerOutcome.Clarify, ReplyKeys.Clarify, found.Index.Language, found) with
            {
                Choices = choices,
            };
    }

    public Answer NotCovered(string key, string language, Found? found) => Other(AnswerOutcome.NotCovered, key, language, found);

    public Answer Refer(string category, string language, Found? found) =>
        Other(AnswerOutcome.Refer, ReplyKeys.ReferPrefix + category, language, found) with
        {
            Score = Math.Max(ReferScore, found?.First ?? 0),
        };

    private Answer Other(AnswerOutcome outcome, string key, string language, Found? found) =>
        new(
            outcome,
            data.Of(language).Replies[key],
            found is null ? [] : Sources(found),
            Math.Round(found?.First ?? 0, 4),
            language,
            EntryId: null,
            Exercise: null,
            Choices: [],
            FollowUps: [],
            OffersHuman: outcome != AnswerOutcome.Clarify
        );

    private Answer Write(SearchIndex index, int number, string text, IReadOnlyList<AnswerSource> sources, double score)
    {
        var (document, entry) = (index.Entries[number].Document, index.Entries[number].Entry);
        if (document.IsDraft)
            text = data.Of(index.Language).Replies[ReplyKeys.Draft] + "\n\n" + text;
        return new Answer(
            AnswerOutcome.Answer,
            text,
            sources,
            score,
            index.Language,
            entry.Id,
            entry.Exercise,
            Choices: [],
            FollowUps(index, entry),
            entry.OffersHuman
        );
    }

    private string? Text(SearchIndex index, int number, Query? query)
    {
        var entry = index.Entries[number].Entry;
        var language = data.Of(index.Language);
        if (!entry.IsPlain)
            return entry.Text;
        var quote = new PassageQuoter(new ReplyGuard(language.Guard)).Quote(entry.Text, index, query);
        return quote is not null && entry.IsMyth ? language.Replies[ReplyKeys.Myth] + " " + quote : quote;
    }

    private List<AnswerChoice> FollowUps(SearchIndex index, Entry entry)
    {
        var choices = new List<AnswerChoice>();
        foreach (var id in entry.FollowUps)
        {
            if (findEntry(id) is var (target, number) && target == index)
                choices.Add(new AnswerChoice(target.Entries[number].Entry.Id, target.Entries[number].Entry.Heading));
        }

        return choices;
    }

    private static List<AnswerSource> Sources(Found found)
    {
        var sources = new List<AnswerSource>(MostSources);
        foreach (var candidate in found.Ranked)
        {
            var source = found.Index.Entries[candidate.Entry].Source;
            if (sources.Count < MostSources && !sources.Exists(s => s.File == source.File && s.Heading == source.Heading))
                sources.Add(source);
        }

        return sources;
    }
}
