using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>How to begin a new conversation.</summary>
public class ConversationParameters
{
    /// <summary>Creates empty parameters.</summary>
    public ConversationParameters() { }

    /// <summary>Creates parameters from their members.</summary>
    public ConversationParameters(
        bool? isGroup = default,
        ChannelAccount? bot = default,
        IList<ChannelAccount>? members = default,
        string? topicName = default,
        Activity? activity = default,
        object? channelData = default,
        string? tenantId = default
    )
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>Whether it is for more than two.</summary>
    [JsonPropertyName("isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    [JsonPropertyName("bot")]
    public ChannelAccount? Bot { get; set; }

    /// <summary>Who takes part.</summary>
    [JsonPropertyName("members")]
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The topic.</summary>
    [JsonPropertyName("topicName")]
    public string? TopicName { get; set; }

    /// <summary>The first activity.</summary>
    [JsonPropertyName("activity")]
    public Activity? Activity { get; set; }

    /// <summary>What only this channel knows.</summary>
    [JsonPropertyName("channelData")]
    public object? ChannelData { get; set; }

    /// <summary>The tenant in Microsoft Entra ID.</summary>
    [JsonPropertyName("tenantId")]
    public string? TenantId { get; set; }
}
