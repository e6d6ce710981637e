using AftercareBot.Encoder;
using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>The repository's safety data and corpora, read once.</summary>
internal sealed class Workspace
{
    private Workspace(string root)
    {
        DataFolder = Path.Combine(root, "src", "Safety");
        CorporaFolder = Path.Combine(root, "src", "SafetyTraining", "Corpora");
        Corpus = CorpusReader.Read(CorporaFolder);
        Screen = CrisisScreen.LoadForTraining(DataFolder);
    }

    public string DataFolder { get; }

    public string CorporaFolder { get; }

    public CorpusReader Corpus { get; }

    public CrisisScreen Screen { get; private set; }

    /// <summary>Opens the repository's data; for training, without a net that may be of another version of the code.</summary>
    public static Workspace Open(bool forTraining = false)
    {
        var root = FindRoot();
        if (forTraining)
            File.Delete(Path.Combine(root, "src", "Safety", NetModel.File));
        return new Workspace(root);
    }

    /// <summary>The repository's root.</summary>
    public static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("run from inside the repository");
    }

    /// <summary>Reads with other weights than the shipped ones: with a reader that has not seen what is counted.</summary>
    public Workspace ReadBy(string weights)
    {
        var errors = new DataErrors();
        var data = Screen.Data;
        using var file = File.OpenRead(weights);
        var encoder = Task.FromResult(SentenceEncoder.Load(file));
        var reader = MessageReader.Read(encoder, data.Vocabulary, data.Tokenizer, errors);
        errors.ThrowIfAny();
        Screen = new CrisisScreen(data.With(reader!));
        return this;
    }

    public void Reload() => Screen = CrisisScreen.LoadForTraining(DataFolder);

    public List<Example> Examples()
    {
        var maker = new ExampleMaker(Screen);
        return Corpus.Lines.ConvertAll(maker.Make);
    }
}
