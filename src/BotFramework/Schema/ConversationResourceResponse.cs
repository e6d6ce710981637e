using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The channel's answer to a new conversation.</summary>
public class ConversationResourceResponse
{
    /// <summary>Creates an empty answer.</summary>
    public ConversationResourceResponse() { }

    /// <summary>Creates an answer from its members.</summary>
    public ConversationResourceResponse(string? activityId = default, string? serviceUrl = default, string? id = default)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The id of the first activity.</summary>
    [JsonPropertyName("activityId")]
    public string? ActivityId { get; set; }

    /// <summary>Where to send activities.</summary>
    [JsonPropertyName("serviceUrl")]
    public string? ServiceUrl { get; set; }

    /// <summary>The conversation's id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }
}
