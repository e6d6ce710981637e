using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    private ExtraMembers extra;

    /// <summary>Creates an empty conversation.</summary>
    public ConversationAccount() { }

    /// <summary>Creates a conversation from its members.</summary>
    public ConversationAccount(
        bool? isGroup = default,
        string? conversationType = default,
        string? id = default,
        string? name = default,
        string? aadObjectId = default,
        string? role = default,
        string? tenantId = default
    )
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two may take part; channels leave it out for "no".</summary>
    [JsonPropertyName("isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>The channel's kind of conversation, such as <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    [JsonPropertyName("conversationType")]
    public string? ConversationType { get; set; }

    /// <summary>The channel's id; in a Teams channel it names the thread too.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>A name to show.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The object id in Microsoft Entra ID.</summary>
    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    [JsonPropertyName("role")]
    public string? Role { get; set; }

    /// <summary>The tenant in Microsoft Entra ID.</summary>
    [JsonPropertyName("tenantId")]
    public string? TenantId { get; set; }

    /// <summary>What the wire carried beyond the members above.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => extra.Json;
        set => extra.Json = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Extension
    {
        get => extra.Wire;
        set => extra.Wire = value;
    }
}
