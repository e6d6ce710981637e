using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>Creates a reaction without a type.</summary>
    public MessageReaction() { }

    /// <summary>Creates a reaction.</summary>
    public MessageReaction(string? type = default) => Type = type;

    /// <summary>The kind, such as <c>like</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }
}
