namespace AftercareBot.Safety;

/// <summary>The files of the safety data, by their names relative to the folder, with / between the parts.</summary>
internal sealed class DataFolder(string root, DataErrors errors)
{
    public DataErrors Errors { get; } = errors;

    public IEnumerable<string> Files(string under, string extension)
    {
        var folder = Path.Combine(root, under);
        if (!Directory.Exists(folder))
        {
            Errors.Add(under, 0, "the folder is missing");
            return [];
        }
        return Directory
            .EnumerateFiles(folder, "*" + extension, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    public string ReadText(string file) => File.ReadAllText(Path.Combine(root, file));

    /// <summary>Null when it is missing.</summary>
    public string? TryReadText(string file) => File.Exists(Path.Combine(root, file)) ? ReadText(file) : null;

    /// <summary>Null when it is missing.</summary>
    public FileStream? Open(string file)
    {
        var path = Path.Combine(root, file);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }
}
