namespace AftercareBot.Benchmarks;

/// <summary>Finds this repository's documents from wherever a benchmark runs.</summary>
internal static class KnowledgeDocumentsFolder
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
                return Path.Combine(folder.FullName, "documents");
        }

        throw new DirectoryNotFoundException("The repository's documents folder was not found.");
    }
}
