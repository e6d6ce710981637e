namespace AftercareBot.Dialogs.Words;

/// <summary>The languages the bot speaks. A text that lacks one of them stops the start.</summary>
public static class Languages
{
    /// <summary>The language used when nothing tells which one the person speaks.</summary>
    public const string Default = "en";

    /// <summary>ISO 639-1 codes, the default first.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "es"];

    /// <summary>The language of a BCP 47 tag such as <c>es-MX</c>, or null when the bot does not speak it.</summary>
    public static string? FromLocale(string? locale) =>
        All.FirstOrDefault(language =>
            locale is not null
            && locale.StartsWith(language, StringComparison.OrdinalIgnoreCase)
            && (locale.Length == language.Length || locale[language.Length] is '-' or '_')
        );
}
