using System.Globalization;
using System.Text;

namespace AftercareBot.Safety;

/// <summary>How an assessment came about.</summary>
/// <param name="Text">The message.</param>
/// <param name="Normalised">The words the screen read in it.</param>
/// <param name="Alone">What the message alone amounts to.</param>
/// <param name="Final">The assessment, context included.</param>
/// <param name="Rules">The rules that held, with their reasons; those too broad to decide alone are marked.</param>
/// <param name="Net">The learned net's probability for each level, Concern and above, Crisis and above, Emergency.</param>
/// <param name="NetThresholds">From which probability the net lifts to that level.</param>
/// <param name="NetWords">The words that moved the net most, with their weight towards paging.</param>
/// <param name="Reader">What reading the message whole says; null without a reader.</param>
/// <param name="ContextEffect">What the earlier messages changed, in words.</param>
public sealed record ScreenExplanation(
    string Text,
    string Normalised,
    RiskAssessment Alone,
    RiskAssessment Final,
    IReadOnlyList<string> Rules,
    IReadOnlyList<double> Net,
    IReadOnlyList<double> NetThresholds,
    IReadOnlyList<KeyValuePair<string, double>> NetWords,
    ReaderExplanation? Reader,
    string ContextEffect
)
{
    private static readonly string[] Levels = ["concern or above", "crisis or above", "emergency"];

    /// <summary>The explanation as plain text, a fact a line.</summary>
    public override string ToString()
    {
        var page = new StringBuilder();
        page.Append("text        ").AppendLine(Text);
        page.Append("read as     ").AppendLine(Normalised);
        page.Append("result      ").AppendLine(Describe(Final));
        page.AppendLine(Rules.Count == 0 ? "rules       none" : "rules");
        foreach (var rule in Rules)
            page.Append("            ").AppendLine(rule);
        AppendLearned(page, "net", Net, NetThresholds, NetWords);
        if (Reader is { } reader)
        {
            AppendLearned(page, "reader", reader.Probabilities, reader.Thresholds, reader.Words);
            page.AppendLine(
                reader.WasAsked ? "            the net was in doubt: this decides" : "            the net was sure: not asked"
            );
        }
        page.Append("context     ").AppendLine(ContextEffect);
        return page.ToString();
    }

    private static void AppendLearned(
        StringBuilder page,
        string name,
        IReadOnlyList<double> probabilities,
        IReadOnlyList<double> thresholds,
        IReadOnlyList<KeyValuePair<string, double>> words
    )
    {
        for (var i = 0; i < probabilities.Count; i++)
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"{name, -11} {Levels[i]}: {probabilities[i]:0.000} (lifts from {thresholds[i]:0.000}){(probabilities[i] >= thresholds[i] ? " lifts" : "")}"
            );
        foreach (var (word, weight) in words)
            page.AppendLine(CultureInfo.InvariantCulture, $"            {weight, 7:+0.00;-0.00} {word}");
    }

    private static string Describe(RiskAssessment assessment) =>
        $"{assessment.Level}, {assessment.Category}, about {assessment.Subject}";
}
