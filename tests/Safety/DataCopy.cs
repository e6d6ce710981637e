namespace AftercareBot.Safety.Tests;

/// <summary>A copy of the shipped data that a test may spoil.</summary>
internal sealed class DataCopy : IDisposable
{
    private DataCopy(string path) => Path = path;

    public string Path { get; }

    public static DataCopy Make()
    {
        var path = Directory.CreateTempSubdirectory("safety-data-").FullName;
        foreach (var file in Directory.EnumerateFiles(Shared.Folder, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(path, System.IO.Path.GetRelativePath(Shared.Folder, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return new DataCopy(path);
    }

    public void Write(string file, string content) => File.WriteAllText(System.IO.Path.Combine(Path, file), content);

    public void Replace(string file, string from, string to)
    {
        var path = System.IO.Path.Combine(Path, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(from);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
