using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A programmatic action that comes with a request.</summary>
public class SemanticAction
{
    /// <summary>Its id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary><c>start</c>, <c>continue</c> or <c>done</c>.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }

    /// <summary>The entities of the action by name.</summary>
    [JsonPropertyName("entities")]
    public IDictionary<string, Entity>? Entities { get; set; }
}
