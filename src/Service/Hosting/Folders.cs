namespace AftercareBot.Service.Hosting;

/// <summary>Where the data files are: beside the working folder while developing, beside the executable once published.</summary>
internal static class Folders
{
    /// <summary>The words of the dialogs.</summary>
    public static string Dialogs => Path.Combine(AppContext.BaseDirectory, "dialogs");

    /// <summary>The words of the responders' console.</summary>
    public static string Console => Path.Combine(AppContext.BaseDirectory, "ConsoleWords");

    /// <summary>Rules, lexicon, net and numbers of the screen.</summary>
    public static string Safety => Path.Combine(AppContext.BaseDirectory, "safety");

    /// <summary>The reviewed documents: the setting, or <c>documents</c> in the working folder, or beside the executable.</summary>
    public static string Documents(IConfiguration configuration) => First(configuration["Knowledge:Folder"], "documents");

    /// <summary>The folder with <c>appsettings.json</c>: the working folder, or that of the executable.</summary>
    public static string Content =>
        File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"))
            ? Directory.GetCurrentDirectory()
            : AppContext.BaseDirectory;

    private static string First(string? configured, string name)
    {
        if (!string.IsNullOrEmpty(configured))
            return Path.GetFullPath(configured);
        var working = Path.Combine(Directory.GetCurrentDirectory(), name);
        return Directory.Exists(working) ? working : Path.Combine(AppContext.BaseDirectory, name);
    }
}
