namespace AftercareBot.Safety.Tests;

/// <summary>The shipped data, loaded once for all tests.</summary>
internal static class Shared
{
    private static readonly Lazy<CrisisScreen> Loaded = new(() => CrisisScreen.Load(Folder));

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "safety");

    public static CrisisScreen Screen => Loaded.Value;

    public static RiskLevel LevelOf(string text, params ContextMessage[] context) => Screen.Screen(text, context).Level;

    public static ContextMessage Bot(string text) => new(MessageSender.Bot, text);

    public static ContextMessage Member(string text) => new(MessageSender.Member, text);
}
