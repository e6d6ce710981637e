using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>
/// Makes examples from the documents themselves: their own "also asked" lines, asked of an index that does not have them, and of
/// one that lacks the whole document, where no answer is right.
/// </summary>
internal sealed class Examples(KnowledgeData data, IReadOnlyList<Document> documents, IReadOnlySet<string> membersOwn)
{
    private const int Folds = 6;
    private const float OwnWords = 2;
    private readonly Ranker _ranker = new(Model.Default.Authored);

    public List<Example> FromAuthored()
    {
        var examples = new List<Example>();
        for (var fold = 0; fold < Folds; fold++)
        {
            Ask(WithoutLines(fold), line => Fold(line) == fold, weight: 0.3f, examples);
            Ask(WithoutFiles(fold, plain: false), document => Fold(document.File) == fold, weight: 0.05f, examples);
        }

        return examples;
    }

    /// <summary>The same entries as if they were plain text: no line is stored, each is asked.</summary>
    public List<Example> FromPlain()
    {
        var examples = new List<Example>();
        Ask(
            StoredLines.Keeping([.. documents.Where(d => !d.IsOutside)], _ => false),
            (string line) => Fold(line) % 2 == 0,
            1,
            examples
        );
        for (var fold = 0; fold < Folds; fold++)
            Ask(WithoutFiles(fold, plain: true), document => Fold(document.File) == fold, weight: 0.1f, examples);
        return examples;
    }

    public static Example? Of(KnowledgeBase knowledge, Ranker ranker, LabeledQuestion question, float weight)
    {
        if (knowledge.Indexes.FirstOrDefault(i => i.Language == question.Language) is not { } index)
            return null;
        var query = QueryReader.Read(index, Words.Of(question.Text));
        var intents = Intents.Of(index, query);
        var candidates = ranker.Rank(index, query, intents);
        // What reads meaning knows by heart the lines that it was trained on; the others alone show how far it can be trusted.
        var hits = MeaningLines.IsSpare(question.Text) ? index.Meaning?.Find(Words.Of(question.Text)) : null;
        var again = hits is null ? null : ranker.RankAgain(index, query, intents, candidates, hits);
        var right = candidates.Concat(again ?? []).Where(c => question.Accepts(index.Entries[c.Entry].Entry.Id));
        return new Example(index, query, candidates, right.Select(c => c.Entry).ToHashSet(), weight)
        {
            Again = again,
            Refer = hits?.ReferCategory is null ? null : (intents.Refer, intents.Outside, hits.Refer),
        };
    }

    private static int Fold(string text) => (int)(PhraseHash.Of([text]) % Folds);

    private List<Document> WithoutLines(int fold) => StoredLines.Keeping(documents, line => Fold(line) != fold);

    private List<Document> WithoutFiles(int fold, bool plain) =>
        StoredLines.Keeping([.. documents.Where(d => Fold(d.File) != fold && !(plain && d.IsOutside))], _ => !plain);

    private void Ask(List<Document> indexed, Func<string, bool> asks, float weight, List<Example> examples)
    {
        var knowledge = KnowledgeLoader.Build(indexed, data);
        foreach (var document in documents)
        {
            foreach (var entry in document.Entries)
            {
                foreach (var line in entry.AlsoAsked.Where(asks))
                    Add(knowledge, document, entry, entry.Id, line, weight, examples);
            }
        }
    }

    private void Ask(List<Document> indexed, Func<Document, bool> asks, float weight, List<Example> examples)
    {
        var knowledge = KnowledgeLoader.Build(indexed, data);
        foreach (var document in documents.Where(d => asks(d) && !d.IsOutside))
        {
            foreach (var entry in document.Entries)
            {
                foreach (var line in entry.AlsoAsked)
                    Add(knowledge, document, entry, "", line, weight, examples);
            }
        }
    }

    private void Add(
        KnowledgeBase knowledge,
        Document document,
        Entry entry,
        string id,
        string line,
        float weight,
        List<Example> examples
    )
    {
        // Lines taken over from a question set are nearest to what will be asked.
        if (document.IsOutside || (id.Length > 0 && membersOwn.Contains(line)))
            weight = OwnWords;
        var question = new LabeledQuestion(document.Language, "", document.IsOutside ? "" : id, line);
        if (Of(knowledge, _ranker, question, weight) is { Candidates.Count: > 0 } example)
            examples.Add(
                example with
                {
                    IsOutside = document.IsOutside && entry.Refer is null,
                    IsRefer = entry.Refer is not null,
                }
            );
    }
}
