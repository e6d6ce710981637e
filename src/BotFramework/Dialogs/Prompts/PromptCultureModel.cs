namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words that prompts need in a language.</summary>
public class PromptCultureModel
{
    /// <summary>The language, such as <c>en-us</c>.</summary>
    public string Locale { get; set; } = string.Empty;

    /// <summary>Between choices.</summary>
    public string Separator { get; set; } = string.Empty;

    /// <summary>Between two choices.</summary>
    public string InlineOr { get; set; } = string.Empty;

    /// <summary>Before the last of several choices.</summary>
    public string InlineOrMore { get; set; } = string.Empty;

    /// <summary>Yes.</summary>
    public string YesInLanguage { get; set; } = string.Empty;

    /// <summary>No.</summary>
    public string NoInLanguage { get; set; } = string.Empty;
}
