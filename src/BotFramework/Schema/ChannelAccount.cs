using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A user or bot on a channel.</summary>
public class ChannelAccount
{
    private ExtraMembers extra;

    /// <summary>Creates an empty account.</summary>
    public ChannelAccount() { }

    /// <summary>Creates an account from its members.</summary>
    public ChannelAccount(string? id = default, string? name = default, string? role = default, string? aadObjectId = default)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The channel's id of the user or bot.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>A name to show; channels often leave it out.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The object id in Microsoft Entra ID.</summary>
    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    [JsonPropertyName("role")]
    public string? Role { get; set; }

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
