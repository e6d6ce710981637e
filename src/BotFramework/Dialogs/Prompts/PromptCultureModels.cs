namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that prompts know: English and Spanish.</summary>
public static class PromptCultureModels
{
    /// <summary>English.</summary>
    public static PromptCultureModel English =>
        new()
        {
            Locale = "en-us",
            Separator = ", ",
            InlineOr = " or ",
            InlineOrMore = ", or ",
            YesInLanguage = "Yes",
            NoInLanguage = "No",
        };

    /// <summary>Spanish.</summary>
    public static PromptCultureModel Spanish =>
        new()
        {
            Locale = "es-es",
            Separator = ", ",
            InlineOr = " o ",
            InlineOrMore = ", o ",
            YesInLanguage = "Sí",
            NoInLanguage = "No",
        };

    /// <summary>The language that is nearest to a culture (<c>es-MX</c> is <c>es-es</c>); English when none is.</summary>
    public static string MapToNearestLanguage(string? cultureCode)
    {
        var isSpanish =
            cultureCode is not null
            && cultureCode.StartsWith("es", StringComparison.OrdinalIgnoreCase)
            && (cultureCode.Length == 2 || cultureCode[2] is '-' or '_');
        return isSpanish ? "es-es" : "en-us";
    }

    /// <summary>The languages.</summary>
    public static PromptCultureModel[] GetSupportedCultures() => [English, Spanish];

    internal static PromptCultureModel Of(string culture) =>
        string.Equals(culture, "es-es", StringComparison.OrdinalIgnoreCase) ? Spanish : English;
}
