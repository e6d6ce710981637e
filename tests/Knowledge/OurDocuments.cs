namespace AftercareBot.Knowledge.Tests;

/// <summary>The documents of this repository, loaded once.</summary>
internal static class OurDocuments
{
    private static readonly Lazy<KnowledgeLoad> Loaded = new(() =>
        KnowledgeBase.Load(new KnowledgeOptions { Folder = Path.Combine(AppContext.BaseDirectory, "documents") })
    );

    public static KnowledgeLoad Load => Loaded.Value;

    public static Answer Ask(string question, string? language = null, string? last = null) =>
        Load.Base.Ask(question, new AskContext(language, last));
}
