using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks. It is kept in the state until the prompt ends.</summary>
public class PromptOptions
{
    /// <summary>What is asked first.</summary>
    [JsonPropertyName("prompt")]
    public Activity? Prompt { get; set; }

    /// <summary>What is asked after an answer that will not do.</summary>
    [JsonPropertyName("retryPrompt")]
    public Activity? RetryPrompt { get; set; }

    /// <summary>What there is to choose from.</summary>
    [JsonPropertyName("choices")]
    public IList<Choice>? Choices { get; set; }

    /// <summary>How the choices are shown; the prompt's own style unless set.</summary>
    [JsonPropertyName("style")]
    public ListStyle? Style { get; set; }

    /// <summary>Anything a validator needs.</summary>
    [JsonPropertyName("validations")]
    public object? Validations { get; set; }

    /// <summary>The language to recognise answers in; wins over the turn's.</summary>
    [JsonPropertyName("recognizeLanguage")]
    public string? RecognizeLanguage { get; set; }
}
