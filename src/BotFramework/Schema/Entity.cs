using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata of an activity: a type, and members of that type.</summary>
[JsonConverter(typeof(EntityConverter))]
public class Entity
{
    private ExtraMembers extra;

    /// <summary>Creates an entity without a type.</summary>
    public Entity() { }

    /// <summary>Creates an entity of a type.</summary>
    public Entity(string? type = default) => Type = type;

    /// <summary>The type, such as <c>mention</c> or <c>clientInfo</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>The members that the type brings.</summary>
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

    /// <summary>Reads the entity as a type; an entity that is one already is returned itself.</summary>
    public T GetAs<T>()
    {
        if (this is T same)
            return same;
        return BotJson.ConvertTo<T>(ToJson())!;
    }

    /// <summary>Takes type and members from an object.</summary>
    public void SetAs<T>(T obj)
    {
        var json =
            JsonSerializer.SerializeToNode(obj, obj?.GetType() ?? typeof(T), BotJson.Options) as JsonObject
            ?? throw new ArgumentException("An entity must be a JSON object.", nameof(obj));
        Type = (string?)json["type"];
        json.Remove("type");
        Properties = json;
    }

    private JsonObject ToJson()
    {
        var json = (JsonObject?)extra.JsonOrNull?.DeepClone() ?? [];
        json["type"] = Type;
        return json;
    }
}
