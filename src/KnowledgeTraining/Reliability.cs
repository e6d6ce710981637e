using System.Globalization;
using System.Text;
using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>Compares the probabilities given with what happened.</summary>
internal static class Reliability
{
    private const int Bins = 10;

    public static void Write(StringBuilder text, List<(LabeledQuestion Question, Answer Answer)> asked)
    {
        var rows = asked
            .Where(a => a.Question.Kind is "covered" or "differ" or "uncovered" && a.Answer.Outcome != AnswerOutcome.Refer)
            .Select(a => (a.Answer.Score, IsRight: FirstIsRight(a.Question, a.Answer)))
            .ToList();
        if (rows.Count == 0)
            return;
        text.AppendLine("| Score | Questions | Mean score | Right |").AppendLine("| --- | --- | --- | --- |");
        var error = 0.0;
        for (var bin = 0; bin < Bins; bin++)
        {
            var inside = rows.Where(r => Math.Min(Bins - 1, (int)(r.Score * Bins)) == bin).ToList();
            if (inside.Count == 0)
                continue;
            var (mean, right) = (inside.Average(r => r.Score), inside.Average(r => r.IsRight ? 1.0 : 0));
            error += inside.Count * Math.Abs(mean - right) / rows.Count;
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {bin / 10.0:0.0} to {(bin + 1) / 10.0:0.0} | {inside.Count} | {mean:0.00} | {right:0.00} |"
            );
        }

        text.AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Expected calibration error: {error:0.000} on {rows.Count} questions.");
    }

    private static bool FirstIsRight(LabeledQuestion question, Answer answer) =>
        question.Kind != "uncovered"
        && answer.Sources is [var first, ..]
        && question.Accepts(Slug.FileStem(first.File) + "#" + Slug.Of(first.Heading));
}
