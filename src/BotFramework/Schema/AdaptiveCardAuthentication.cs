using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A token exchange that goes with an Adaptive Card's action.</summary>
public class AdaptiveCardAuthentication
{
    /// <summary>The id of the exchange.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The connection's name.</summary>
    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    /// <summary>The token to exchange.</summary>
    [JsonPropertyName("token")]
    public string? Token { get; set; }
}
