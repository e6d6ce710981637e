using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A user's token, as an event brings it.</summary>
public class TokenResponse
{
    /// <summary>The channel.</summary>
    [JsonPropertyName("channelId")]
    public string? ChannelId { get; set; }

    /// <summary>The connection's name.</summary>
    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    /// <summary>The token.</summary>
    [JsonPropertyName("token")]
    public string? Token { get; set; }

    /// <summary>When it expires, ISO 8601.</summary>
    [JsonPropertyName("expiration")]
    public string? Expiration { get; set; }
}
