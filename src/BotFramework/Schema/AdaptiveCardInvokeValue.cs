using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke named <c>adaptiveCard/action</c>.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>The action that was pressed.</summary>
    [JsonPropertyName("action")]
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>A token exchange that goes with it.</summary>
    [JsonPropertyName("authentication")]
    public AdaptiveCardAuthentication? Authentication { get; set; }

    /// <summary>The code of a sign-in that went before.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }
}
