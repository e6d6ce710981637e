using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Writes an entity by its own type, so that a <see cref="Mention"/> in a list of entities keeps its members.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (JsonNode.Parse(ref reader) is not JsonObject json)
            throw new JsonException("An entity must be a JSON object.");
        if (json["type"] is { } type && type.GetValueKind() != JsonValueKind.String)
            throw new JsonException("The type of an entity must be text.");
        var entity = new Entity { Type = (string?)json["type"] };
        json.Remove("type");
        entity.Properties = json;
        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            return;
        }
        writer.WriteStartObject();
        if (value.Type is not null)
            writer.WriteString("type", value.Type);
        foreach (var (name, member) in value.Properties)
        {
            writer.WritePropertyName(name);
            if (member is null)
                writer.WriteNullValue();
            else
                member.WriteTo(writer, options);
        }
        writer.WriteEndObject();
    }
}
