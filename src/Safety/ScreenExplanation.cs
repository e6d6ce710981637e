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
        for (var i = 0; i < Net.Count; i++)
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"net         {Levels[i]}: {Net[i]:0.000} (lifts from {NetThresholds[i]:0.000}){(Net[i] >= NetThresholds[i] ? " lifts" : "")}"
            );
        foreach (var (word, weight) in NetWords)
            page.AppendLine(CultureInfo.InvariantCulture, $"            {weight, 7:+0.00;-0.00} {word}");
        page.Append("context     ").AppendLine(ContextEffect);
        return page.ToString();
    }

    private static string Describe(RiskAssessment assessment) =>
        $"{assessment.Level}, {assessment.Category}, about {assessment.Subject}";
}
