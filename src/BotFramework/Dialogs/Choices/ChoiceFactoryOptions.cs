using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are put into words.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Creates options that leave everything to the defaults.</summary>
    public ChoiceFactoryOptions() { }

    /// <summary>Creates options.</summary>
    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers = true)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between choices; a comma unless set.</summary>
    [JsonPropertyName("inlineSeparator")]
    public string? InlineSeparator { get; set; }

    /// <summary>Between two choices.</summary>
    [JsonPropertyName("inlineOr")]
    public string? InlineOr { get; set; }

    /// <summary>Before the last of several choices.</summary>
    [JsonPropertyName("inlineOrMore")]
    public string? InlineOrMore { get; set; }

    /// <summary>Whether choices are numbered; they are unless set.</summary>
    [JsonPropertyName("includeNumbers")]
    public bool? IncludeNumbers { get; set; }

    internal static ChoiceFactoryOptions Of(string culture)
    {
        var model = PromptCultureModels.Of(culture);
        return new ChoiceFactoryOptions(model.Separator, model.InlineOr, model.InlineOrMore);
    }
}
