using System.Globalization;
using System.Text;
using AftercareBot.Knowledge;

namespace AftercareBot.KnowledgeTraining;

/// <summary>Hit rates by kind of question.</summary>
internal static class Tally
{
    public static bool IsRight(LabeledQuestion question, Answer answer) =>
        question.Kind switch
        {
            "covered" or "differ" => answer.Outcome == AnswerOutcome.Answer && question.Accepts(answer.EntryId!),
            "uncovered" => answer.Outcome != AnswerOutcome.Answer,
            "refer" => answer.Outcome == AnswerOutcome.Refer,
            _ => true,
        };

    public static void Write(StringBuilder text, string language, List<(LabeledQuestion Question, Answer Answer)> asked)
    {
        var covered = asked.Where(a => a.Question.Kind is "covered" or "differ").ToList();
        Row(text, language, "covered: right entry answered", covered, a => IsRight(a.Question, a.Answer));
        Row(
            text,
            language,
            "covered: right among three or clarified",
            covered,
            a => IsRight(a.Question, a.Answer) || AmongThree(a)
        );
        Row(text, language, "covered: right entry ranked first", covered, FirstIsRight);
        Row(
            text,
            language,
            "covered: another entry answered",
            covered,
            a => a.Answer.Outcome == AnswerOutcome.Answer && !IsRight(a.Question, a.Answer)
        );
        Row(text, language, "covered: clarified", covered, a => a.Answer.Outcome == AnswerOutcome.Clarify);
        Row(text, language, "covered: said not to be covered", covered, a => a.Answer.Outcome == AnswerOutcome.NotCovered);
        Row(text, language, "covered: referred", covered, a => a.Answer.Outcome == AnswerOutcome.Refer);
        var uncovered = asked.Where(a => a.Question.Kind == "uncovered").ToList();
        Row(text, language, "uncovered: answered all the same", uncovered, a => a.Answer.Outcome == AnswerOutcome.Answer);
        Row(text, language, "uncovered: clarified", uncovered, a => a.Answer.Outcome == AnswerOutcome.Clarify);
        Row(text, language, "uncovered: referred", uncovered, a => a.Answer.Outcome == AnswerOutcome.Refer);
        var refer = asked.Where(a => a.Question.Kind == "refer").ToList();
        Row(text, language, "refer: referred", refer, a => a.Answer.Outcome == AnswerOutcome.Refer);
        Row(
            text,
            language,
            "refer: said not to be covered, a person offered",
            refer,
            a => a.Answer.Outcome == AnswerOutcome.NotCovered
        );
        Row(text, language, "refer: answered all the same", refer, a => a.Answer.Outcome == AnswerOutcome.Answer);
    }

    public static bool AmongThree((LabeledQuestion Question, Answer Answer) asked)
    {
        if (asked.Answer.Choices.Any(c => asked.Question.Accepts(c.EntryId)))
            return true;
        return asked.Answer.Sources.Take(3).Any(s => asked.Question.Accepts(Slug.FileStem(s.File) + "#" + Slug.Of(s.Heading)));
    }

    public static bool FirstIsRight((LabeledQuestion Question, Answer Answer) asked) =>
        asked.Answer.Sources is [var first, ..]
        && asked.Question.Accepts(Slug.FileStem(first.File) + "#" + Slug.Of(first.Heading));

    private static void Row(
        StringBuilder text,
        string language,
        string name,
        List<(LabeledQuestion Question, Answer Answer)> asked,
        Func<(LabeledQuestion Question, Answer Answer), bool> counts
    )
    {
        if (asked.Count == 0)
            return;
        var hits = asked.Count(counts);
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"- {language}, {name}: {hits} of {asked.Count} ({100.0 * hits / asked.Count:0.0} %)"
        );
    }
}
