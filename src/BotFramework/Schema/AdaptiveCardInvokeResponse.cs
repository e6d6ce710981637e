using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an invoke named <c>adaptiveCard/action</c>.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>An HTTP status.</summary>
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>The media type of <see cref="Value"/>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>A card, a message or an error.</summary>
    [JsonPropertyName("value")]
    public object? Value { get; set; }
}
