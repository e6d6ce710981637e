using System.Globalization;
using System.Text;
using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>Counts how questions fare, and how honest the probabilities are.</summary>
internal sealed class Measurement(IReadOnlyList<Document> documents, KnowledgeData data)
{
    private const int Folds = 5;

    public string Report(IReadOnlyList<LabeledQuestion> questions, bool details)
    {
        var text = new StringBuilder();
        var asked = HeldBack(questions).Concat(Others(questions)).ToList();
        if (details)
        {
            foreach (var (question, answer) in asked.Where(a => !a.Question.IsHeldBack && !Tally.IsRight(a.Question, a.Answer)))
            {
                var first =
                    answer.EntryId
                    ?? (
                        answer.Choices is [var choice, ..] ? choice.EntryId
                        : answer.Sources is [var s, ..] ? s.File + " " + s.Heading
                        : ""
                    );
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"{question.Kind}\t{question.Text}\n    want {question.Expected}\n    got  {answer.Outcome} {answer.Score:0.00} {first}"
                );
            }
        }

        text.AppendLine(
            """
            # Knowledge report

            Written by `dotnet run --project src/KnowledgeTraining -- report`. Held back: the third of the questions that neither training
            nor anyone tuning looked at, chosen by a hash of the text; they are asked of an index that has none of them. The others are
            asked a fifth at a time of an index without that fifth and without the third. The index that is shipped knows them all. A hit
            counts only when the entry itself is named by the author. Most of the questions (`people`, `lay`) are by writers who did not
            see the stored lines and said the same thing differently each time. What reads meaning has learned from four fifths of the
            others, which flatters their figures; it has seen none of those held back.
            """
        );
        foreach (var part in new[] { true, false })
        {
            text.AppendLine().AppendLine(part ? "## Held back" : "## Others, crosswise").AppendLine();
            foreach (
                var language in asked
                    .Select(a => a.Question.Language)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
            )
                Tally.Write(
                    text,
                    language,
                    [.. asked.Where(a => a.Question.IsHeldBack == part && a.Question.Language == language)]
                );
        }

        text.AppendLine().AppendLine("## Reliability, held back").AppendLine();
        Reliability.Write(text, [.. asked.Where(a => a.Question.IsHeldBack)]);
        return text.ToString();
    }

    /// <summary>The questions held back, asked of an index that has none of them.</summary>
    public List<(LabeledQuestion Question, Answer Answer)> HeldBack(IReadOnlyList<LabeledQuestion> questions)
    {
        var heldBack = questions.Where(q => q.IsHeldBack).ToList();
        return Ask(heldBack, heldBack);
    }

    private IEnumerable<(LabeledQuestion Question, Answer Answer)> Others(IReadOnlyList<LabeledQuestion> questions) =>
        Enumerable
            .Range(0, Folds)
            .SelectMany(fold =>
            {
                var asked = questions.Where(q => !q.IsHeldBack && PhraseHash.Of([q.Text]) / 3 % Folds == (ulong)fold).ToList();
                return Ask(asked, [.. asked, .. questions.Where(q => q.IsHeldBack)]);
            });

    private List<(LabeledQuestion Question, Answer Answer)> Ask(List<LabeledQuestion> asked, List<LabeledQuestion> unknown)
    {
        var knowledge = KnowledgeLoader.Build(StoredLines.Without(documents, unknown), data);
        return [.. asked.Select(q => (q, knowledge.Ask(q.Text, new AskContext(q.Language))))];
    }
}
