using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The action of an Adaptive Card that was pressed.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>The kind; the bot handles <c>Action.Execute</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>Its id in the card.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>Its verb in the card.</summary>
    [JsonPropertyName("verb")]
    public string? Verb { get; set; }

    /// <summary>The card's data and inputs.</summary>
    [JsonPropertyName("data")]
    public object? Data { get; set; }
}
