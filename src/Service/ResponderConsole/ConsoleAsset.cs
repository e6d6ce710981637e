namespace AftercareBot.Service.ResponderConsole;

/// <summary>A file of the console's pages.</summary>
/// <param name="FileName">Its name with a hash of its content, so that it may be cached for good.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its content.</param>
public sealed record ConsoleAsset(string FileName, string ContentType, byte[] Content)
{
    public string Path => $"{ConsolePaths.Assets}/{FileName}";
}
