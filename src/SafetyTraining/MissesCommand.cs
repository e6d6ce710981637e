using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Lists open lines that a net which has not seen them, together with the rules and without the reader, gets wrong.</summary>
internal static class MissesCommand
{
    public static int Run(Workspace workspace, TextWriter output)
    {
        var open = workspace.Examples().Where(example => example.Line.Part == Part.Open).ToList();
        var scored = CrossValidation.Run(open);
        var header = NetTrainer.Calibrate(scored, new Dictionary<Line, Reading>());
        foreach (var one in scored.OrderBy(one => one.Graver))
        {
            var line = one.Example.Line;
            var paged = NetThresholds.Pages(one, header) || one.Example.Rules >= RiskLevel.Crisis;
            if (line.IsDanger && !paged)
                output.WriteLine($"missed  {one.Graver, 5:0.0} {line.Level} {line.Category} {line.Style}: {line.Text}");
            if (line.Level == RiskLevel.None && paged)
                output.WriteLine($"alarmed {one.Graver, 5:0.0} {line.Category} {line.Style}: {line.Text}");
        }
        output.WriteLine($"cross-validated area under the curve {Measures.AreaUnderCurve(scored):0.0000}");
        return 0;
    }
}
