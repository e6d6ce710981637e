using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>
/// How activities are written and read. Not part of the SDK: the adapters use it, product code does not.
/// The types of this assembly have generated metadata; any other type that an <c>object</c> member holds is found by reflection.
/// </summary>
public static class BotJson
{
    /// <summary>Nulls are left out, names are read whatever their case, text is not escaped beyond need.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Writes a value as UTF-8 by its own type.</summary>
    public static byte[] SerializeToUtf8Bytes(object value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, Options.GetTypeInfo(value.GetType()));

    /// <summary>Writes a value as text by its own type.</summary>
    public static string Serialize(object value) => JsonSerializer.Serialize(value, Options.GetTypeInfo(value.GetType()));

    /// <summary>Writes a value to a stream by its own type.</summary>
    public static Task SerializeAsync(Stream stream, object value, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(stream, value, Options.GetTypeInfo(value.GetType()), cancellationToken);

    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">It is not JSON of that shape.</exception>
    public static T? Deserialize<T>(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize(utf8, TypeInfo<T>());

    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">It is not JSON of that shape.</exception>
    public static T? Deserialize<T>(string json) => JsonSerializer.Deserialize(json, TypeInfo<T>());

    /// <summary>Reads a value from a stream.</summary>
    /// <exception cref="JsonException">It is not JSON of that shape.</exception>
    public static ValueTask<T?> DeserializeAsync<T>(Stream stream, CancellationToken cancellationToken) =>
        JsonSerializer.DeserializeAsync(stream, TypeInfo<T>(), cancellationToken);

    /// <summary>
    /// What an <c>object</c> member holds, as a type: itself when it is one, else by way of JSON. The default for null.
    /// </summary>
    /// <exception cref="JsonException">It has another shape.</exception>
    public static T? ConvertTo<T>(object? value) =>
        value switch
        {
            null => default,
            T same => same,
            JsonElement element => element.Deserialize(TypeInfo<T>()),
            JsonNode node => node.Deserialize(TypeInfo<T>()),
            _ => JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(value.GetType())).Deserialize(TypeInfo<T>()),
        };

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNameCaseInsensitive = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        };
        options.Converters.Add(new LenientDateConverter());
        options.MakeReadOnly();
        return options;
    }
}
