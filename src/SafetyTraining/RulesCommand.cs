using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Shows how each rule fares on its own sentences and on the open lines.</summary>
internal static class RulesCommand
{
    public static int Run(Workspace workspace, TextWriter output)
    {
        var problems = RuleCheck.Run(workspace.Screen);
        foreach (var problem in problems)
            output.WriteLine(problem);
        var fired = new Dictionary<string, (int Right, List<string> Wrong)>(StringComparer.Ordinal);
        foreach (var line in workspace.Corpus.Lines.Where(line => line.Part == Part.Open))
        {
            workspace.Screen.Prepare(line.Text, [.. line.Context], ScreenScratch.Current);
            foreach (var hit in ScreenScratch.Current.Hits)
            {
                var id = workspace.Screen.Data.Rules.Rules[hit.Rule].Id;
                var (right, wrong) = fired.GetValueOrDefault(id, (0, []));
                if (line.Level == RiskLevel.None)
                    wrong.Add(line.Text);
                fired[id] = (line.Level == RiskLevel.None ? right : right + 1, wrong);
            }
        }
        foreach (var (id, (right, wrong)) in fired.OrderByDescending(entry => entry.Value.Wrong.Count))
        {
            output.WriteLine($"{id}: right {right}, wrong {wrong.Count}");
            foreach (var text in wrong)
                output.WriteLine("    " + text);
        }
        return problems.Count;
    }
}
