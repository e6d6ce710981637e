using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>
/// Learns the net from all lines and writes its files. The same corpora, rules and lexicon give the same bytes. What the held-back lines say of a net
/// is said of one that has not seen them: see <see cref="ReportCommand"/>.
/// </summary>
internal static class TrainCommand
{
    public static int Run(Workspace workspace)
    {
        foreach (var malformed in workspace.Corpus.Malformed)
            Console.WriteLine(malformed);
        WordList.Write(workspace.Screen, workspace.Corpus.Lines, workspace.DataFolder);
        workspace.Reload();
        var examples = workspace.Examples();
        File.WriteAllBytes(
            Path.Combine(workspace.DataFolder, NetModel.File),
            NetTrainer.Train(examples, Reading.OfTuningLines(workspace.Screen, examples))
        );
        Provenance.Of(workspace.DataFolder, workspace.CorporaFolder).Write(workspace.DataFolder);
        Console.WriteLine($"learned from {examples.Count} lines");
        return 0;
    }
}
