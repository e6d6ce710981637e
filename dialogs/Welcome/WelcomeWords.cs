using AftercareBot.Dialogs.Words;

namespace AftercareBot.Dialogs.Welcome;

/// <summary>What the bot says of itself.</summary>
internal static class WelcomeWords
{
    public static readonly WordKey Greeting = new("welcome.greeting", "emergency");
    public static readonly WordKey GreetingGroup = new("welcome.greeting_group", "emergency");
    public static readonly WordKey Ask = new("welcome.ask");
    public static readonly WordKey Cope = new("welcome.cope");
    public static readonly WordKey Human = new("welcome.human");
    public static readonly WordKey AskPrompt = new("welcome.ask_prompt");
    public static readonly WordKey Help = new("welcome.help", "emergency");
    public static readonly WordKey Failed = new("welcome.failed", "emergency");
    public static readonly WordKey NoText = new("welcome.no_text", "emergency");
    public static readonly WordKey LanguageNow = new("welcome.language_now");
    public static readonly WordKey TooLong = new("welcome.too_long");

    public static IReadOnlyList<WordKey> All { get; } =
    [Greeting, GreetingGroup, Ask, Cope, Human, AskPrompt, Help, Failed, NoText, LanguageNow, TooLong];
}
