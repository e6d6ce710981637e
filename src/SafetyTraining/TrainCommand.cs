using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Learns the net and writes its files. The same corpora, rules and lexicon give the same bytes.</summary>
internal static class TrainCommand
{
    public static int Run(Workspace workspace)
    {
        foreach (var malformed in workspace.Corpus.Malformed)
            Console.WriteLine(malformed);
        WordList.Write(workspace.Screen, workspace.Corpus.Lines, workspace.DataFolder);
        workspace.Reload();
        var open = workspace.Examples().Where(example => example.Line.Part == Part.Open).ToList();
        File.WriteAllBytes(Path.Combine(workspace.DataFolder, NetModel.File), NetTrainer.Train(open));
        Console.WriteLine($"learned from {open.Count} of {workspace.Corpus.Lines.Count} lines");
        return 0;
    }
}
