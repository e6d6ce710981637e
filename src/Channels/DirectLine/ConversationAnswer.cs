using System.Text.Json.Serialization;

namespace AftercareBot.Channels.DirectLine;

/// <summary>How to talk in a conversation.</summary>
internal sealed record ConversationAnswer(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        string? StreamUrl = null
);
