using System.Globalization;
using System.Text;
using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>Counts how questions fare, and how honest the probabilities are.</summary>
internal sealed class Measurement(KnowledgeBase knowledge)
{
    public string Report(IReadOnlyList<LabeledQuestion> questions, bool details)
    {
        var text = new StringBuilder();
        var asked = questions.Select(q => (Question: q, Answer: knowledge.Ask(q.Text, new AskContext(q.Language)))).ToList();
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

        text.AppendLine("# Knowledge report").AppendLine();
        text.AppendLine(
            "Written by `dotnet run --project src/KnowledgeTraining -- report`. Held back: the third of the questions that neither training"
        );
        text.AppendLine(
            "nor anyone tuning looked at, chosen by a hash of the text. A hit counts only when the entry itself is named by the author. Most of"
        );
        text.AppendLine(
            "the English ones (`en-people`) are by a writer who did not see the stored lines and said the same thing differently each time."
        );
        foreach (var part in new[] { true, false })
        {
            text.AppendLine().AppendLine(part ? "## Held back" : "## Used in training").AppendLine();
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
}
