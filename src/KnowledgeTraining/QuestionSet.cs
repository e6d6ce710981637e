namespace AftercareBot.KnowledgeTraining;

/// <summary>Reads question sets: <c>language TAB kind TAB expected TAB question</c>; lines with # are comments.</summary>
internal static class QuestionSet
{
    public static List<LabeledQuestion> Read(string folder)
    {
        var questions = new List<LabeledQuestion>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file))
            {
                var fields = line.Split('\t');
                if (fields.Length == 4 && !line.StartsWith('#'))
                    questions.Add(new LabeledQuestion(fields[0].Trim(), fields[1].Trim(), fields[2].Trim(), fields[3].Trim()));
            }
        }

        return questions;
    }
}
