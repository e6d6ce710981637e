using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>The repository's safety data and corpora, read once.</summary>
internal sealed class Workspace
{
    private Workspace(string root)
    {
        DataFolder = Path.Combine(root, "src", "Safety");
        Corpus = CorpusReader.Read(Path.Combine(root, "src", "SafetyTraining", "Corpora"));
        Screen = CrisisScreen.Load(DataFolder);
    }

    public string DataFolder { get; }

    public CorpusReader Corpus { get; }

    public CrisisScreen Screen { get; private set; }

    /// <summary>Opens the repository's data; for training, without a net that may be of another version of the code.</summary>
    public static Workspace Open(bool forTraining = false)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent;
        var root = folder?.FullName ?? throw new InvalidOperationException("run from inside the repository");
        if (forTraining)
            File.Delete(Path.Combine(root, "src", "Safety", NetModel.File));
        return new Workspace(root);
    }

    public void Reload() => Screen = CrisisScreen.Load(DataFolder);

    public List<Example> Examples()
    {
        var maker = new ExampleMaker(Screen);
        return Corpus.Lines.ConvertAll(maker.Make);
    }
}
