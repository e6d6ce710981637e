using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Text, truth, 32-bit numbers and null stand for themselves; Guid and TimeSpan become text, as in the SDK. Anything else is
/// <c>{"$type":…,"$value":…}</c>. JSON without a type is read as it is.
/// </summary>
internal sealed class StateObjectConverter<T> : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadValue(ref reader, options) switch
        {
            null => null,
            T value => value,
            _ => throw new JsonException($"The value is no {typeof(T).Name}."),
        };

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                return;
            case bool truth:
                writer.WriteBooleanValue(truth);
                return;
            case int number:
                writer.WriteNumberValue(number);
                return;
            case Guid id:
                writer.WriteStringValue(id);
                return;
            case TimeSpan span:
                writer.WriteStringValue(span.ToString());
                return;
            default:
                WriteWithType(writer, value, options);
                return;
        }
    }

    private static void WriteWithType(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var type = value is JsonNode ? typeof(JsonNode) : value.GetType();
        if (StateTypeNames.NameOf(type) is not { } name)
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(type));
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("$type"u8, name);
        writer.WritePropertyName("$value"u8);
        if (type == typeof(object))
            writer.WriteNullValue();
        else
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(type));
        writer.WriteEndObject();
    }

    private static object? ReadValue(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True or JsonTokenType.False:
                return reader.GetBoolean();
            case JsonTokenType.Number:
                return ReadNumber(ref reader);
            case JsonTokenType.StartObject when HasType(reader):
                return ReadWithType(ref reader, options);
            default:
                return JsonElement.ParseValue(ref reader);
        }
    }

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var small))
            return small;
        return reader.TryGetInt64(out var large) ? large : reader.GetDouble();
    }

    private static bool HasType(Utf8JsonReader probe) =>
        probe.Read() && probe.TokenType == JsonTokenType.PropertyName && probe.ValueTextEquals("$type"u8);

    private static object? ReadWithType(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        reader.Read();
        var name = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Malformed();
        var type = StateTypeNames.TypeOf(name) ?? throw new JsonException("The state names a type that is not known.");
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("$value"u8))
            throw Malformed();
        reader.Read();
        var value = JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type));
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject)
            throw Malformed();
        return value;
    }

    private static JsonException Malformed() => new("A typed value must be {\"$type\":…,\"$value\":…}.");
}
