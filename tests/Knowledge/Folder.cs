namespace AftercareBot.Knowledge.Tests;

/// <summary>A documents folder on disk that goes away with the test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("knowledge-").FullName;

    public Folder With(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public KnowledgeLoad Load(bool drafts = false) =>
        KnowledgeBase.Load(new KnowledgeOptions { Folder = Path, AnswerFromDrafts = drafts });

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
