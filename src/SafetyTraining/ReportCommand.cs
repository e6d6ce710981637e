using System.Globalization;
using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Prints the figures on the held-back part as a page of Markdown.</summary>
internal static class ReportCommand
{
    private const int SmallestGroup = 20;
    private const int CurveSeed = 11;

    private const string Preface = """
        Written by `dotnet run -c Release --project src/SafetyTraining -- report measured.bin`. All figures come from the writers who are held back
        whole: net and reader measured here have never seen a line of theirs, and nobody reads them, they are only counted. What is shipped has the
        same settings and learns from those writers too. Most of the danger uses no word that a keyword list holds; the harmless lines are chosen
        to look dangerous, one in eight holds such a word.
        """;

    public static int Run(Workspace workspace, TextWriter output)
    {
        var examples = workspace.Examples();
        var open = examples.Where(example => example.Line.Part != Part.Held).ToList();
        var (quick, quickNet) = WithoutHeld(workspace, open, new Dictionary<Line, Reading>());
        var (screen, _) = WithoutHeld(workspace, open, Reading.OfTuningLines(workspace.Screen, open));
        var held = examples.Where(example => example.Line.Part == Part.Held).ToList();
        output.WriteLine("# The crisis screen, measured");
        output.WriteLine();
        output.WriteLine(Preface);
        output.WriteLine();
        output.WriteLine(
            $"{examples.Count} lines, {held.Count} of them by the writers held back, {examples.Count(example => example.Line.Part == Part.Tuning)} by those on whom the thresholds are set."
        );
        WriteHead(output, "## Rules, net and reader");
        Write(output, "rules alone", held.Select(example => (example, example.Rules)));
        Write(output, "net alone", held.Select(example => (example, NetLevel(quick, quickNet, example))));
        Write(output, "rules and net", held.Select(example => (example, LevelOf(quick, example))));
        var both = held.ConvertAll(example => (example, Level: LevelOf(screen, example)));
        Write(output, "all three", both);
        WriteConfusion(output, both);
        WriteGroups(output, "language", both, line => line.Language);
        WriteGroups(output, "style", both, line => line.Style);
        WriteGroups(output, "category", both, line => line.Category);
        WriteGroups(output, "writer", both, line => line.Writer);
        WriteCurve(output, examples, held);
        return 0;
    }

    private static RiskLevel LevelOf(CrisisScreen screen, Example example) =>
        screen.Screen(example.Line.Text, [.. example.Line.Context]).Level;

    /// <summary>A screen whose net and thresholds have not seen the held-back part.</summary>
    private static (CrisisScreen Screen, NetModel Net) WithoutHeld(
        Workspace workspace,
        List<Example> open,
        Dictionary<Line, Reading> readings
    )
    {
        var errors = new DataErrors();
        using var trained = new MemoryStream(NetTrainer.Train(open, readings));
        var net = NetModel.Read(trained, errors);
        errors.ThrowIfAny();
        return (new CrisisScreen(workspace.Screen.Data.With(net!)), net!);
    }

    private static RiskLevel NetLevel(CrisisScreen screen, NetModel net, Example example)
    {
        screen.Prepare(example.Line.Text, [.. example.Line.Context], ScreenScratch.Current);
        return net.Header.Alone.Lift(
            net.LogOdds(ScreenScratch.Current.Features).AsProbabilities(),
            RiskLevel.None,
            HasEarlier(example.Line)
        );
    }

    private static bool HasEarlier(Line line) => line.Context.Any(message => message.From == MessageSender.Member);

    private static void WriteHead(TextWriter output, string title)
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine();
        output.WriteLine(
            "| | dangers | caught (Crisis or above) | given None | emergencies | called Emergency | harmless | paged | marked Concern |"
        );
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    private static void Write(TextWriter output, string name, IEnumerable<(Example Example, RiskLevel Level)> results)
    {
        var tally = new Tally();
        foreach (var (example, level) in results)
            tally.Add(example.Line.Level, level);
        output.WriteLine(
            $"| {name} | {tally.Dangers} | {Share(tally.Caught)} | {Share(tally.Missed)} | {tally.Of(RiskLevel.Emergency)} | {Share(tally.EmergenciesNamed)} | {tally.Of(RiskLevel.None)} | {Share(tally.FalsePages)} | {Share(tally.FalseConcerns)} |"
        );
    }

    private static string Share(double share) =>
        double.IsNaN(share) ? "–" : (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static void WriteConfusion(TextWriter output, List<(Example Example, RiskLevel Level)> results)
    {
        output.WriteLine();
        output.WriteLine("| deserved \\ given | None | Concern | Crisis | Emergency |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var deserved in Enum.GetValues<RiskLevel>())
        {
            var counts = Enum.GetValues<RiskLevel>()
                .Select(given => results.Count(result => result.Example.Line.Level == deserved && result.Level == given));
            output.WriteLine($"| {deserved} | {string.Join(" | ", counts)} |");
        }
    }

    private static void WriteGroups(
        TextWriter output,
        string name,
        List<(Example Example, RiskLevel Level)> results,
        Func<Line, string> key
    )
    {
        WriteHead(output, $"## By {name}");
        foreach (
            var group in results
                .GroupBy(result => key(result.Example.Line), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
            if (group.Count() >= SmallestGroup)
                Write(output, group.Key, group);
    }

    private static void WriteCurve(TextWriter output, List<Example> examples, List<Example> held)
    {
        output.WriteLine();
        output.WriteLine("## Learning curve of the net alone");
        output.WriteLine();
        output.WriteLine("| lines learned from | area under the curve | caught at 1 % false pages | at 2 % | at 5 % |");
        output.WriteLine("| ---: | ---: | ---: | ---: | ---: |");
        var open = examples
            .Where(example => example.Line.Part != Part.Held)
            .OrderBy(example => WordHash.Of(example.Line.Text))
            .ToList();
        foreach (var share in new[] { 8, 4, 2, 1 })
        {
            var trainer = NetTrainer.OfLevels();
            trainer.Train([.. open.Take(open.Count / share).SelectMany(example => example.Lessons)], CurveSeed);
            var scored = held.ConvertAll(example => CrossValidation.Score(trainer, example));
            output.WriteLine(
                $"| {open.Count / share} | {Measures.AreaUnderCurve(scored).ToString("0.000", CultureInfo.InvariantCulture)} | {Share(Measures.CaughtAt(0.01, scored))} | {Share(Measures.CaughtAt(0.02, scored))} | {Share(Measures.CaughtAt(0.05, scored))} |"
            );
        }
    }
}
