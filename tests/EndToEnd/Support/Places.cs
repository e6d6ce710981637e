namespace AftercareBot.EndToEnd.Tests.Support;

/// <summary>Where the things under test are.</summary>
internal static class Places
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The service as it was built with these tests.</summary>
    public static string Service
    {
        get
        {
            // .../tests/EndToEnd/bin/CONFIGURATION/FRAMEWORK/
            var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(
                Root,
                "src",
                "Service",
                "bin",
                framework.Parent!.Name,
                framework.Name,
                "AftercareBot.Service.dll"
            );
        }
    }

    /// <summary>The scripts that run in Node.</summary>
    public static string NodeScripts => Path.Combine(Root, "tests", "DirectLineClient");

    /// <summary>Where npm's packages are kept between runs.</summary>
    public static string NodeModules => Path.Combine(Root, "tests", "EndToEnd", "obj", "directline");

    private static string FindRoot(DirectoryInfo? folder) =>
        folder switch
        {
            null => throw new InvalidOperationException("The tests run outside the repository."),
            _ when File.Exists(Path.Combine(folder.FullName, "Bot.sln")) => folder.FullName,
            _ => FindRoot(folder.Parent),
        };
}
