using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Members that a type does not know: as they came until somebody asks for them, and from then on as an object that can be changed.
/// </summary>
internal struct ExtraMembers
{
    private IDictionary<string, JsonElement>? wire;
    private JsonObject? json;

    /// <summary>The members, to read and to change.</summary>
    public JsonObject Json
    {
        get => JsonOrNull ?? (json = []);
        set => json = value;
    }

    /// <summary>The members, or null when there are none.</summary>
    public JsonObject? JsonOrNull
    {
        get
        {
            if (json is null && wire is not null)
                json = new JsonObject(wire.Select(member => KeyValuePair.Create(member.Key, NodeOf(member.Value))));
            return json;
        }
    }

    /// <summary>The members as the serializer reads and writes them.</summary>
    public IDictionary<string, JsonElement>? Wire
    {
        readonly get =>
            json is null
                ? wire
                : json.ToDictionary(
                    member => member.Key,
                    member => JsonSerializer.SerializeToElement(member.Value, SchemaJsonContext.Default.JsonNode),
                    StringComparer.Ordinal
                );
        set => wire = value;
    }

    public readonly ExtraMembers Copy() => json is null ? this : new ExtraMembers { json = (JsonObject)json.DeepClone() };

    private static JsonNode? NodeOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null : JsonSerializer.Deserialize(value, SchemaJsonContext.Default.JsonNode);
}
