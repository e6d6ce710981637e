using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// How state is kept as JSON. What an <c>object</c> holds comes back as the type it was: its type's name is written beside it.
/// Not part of the SDK: for storages, which may use it instead of a format of their own.
/// </summary>
public static class StateJson
{
    // A dialog in a dialog takes half a dozen levels.
    private const int MaxDepth = 512;

    /// <summary>The options behind the methods below.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    internal static JsonWriterOptions WriterOptions { get; } =
        new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = MaxDepth,
            SkipValidation = true,
        };

    /// <summary>Writes an item with its type.</summary>
    public static byte[] Serialize(object? item) => JsonSerializer.SerializeToUtf8Bytes(item, ObjectInfo);

    /// <summary>Reads an item as the type it was written with.</summary>
    /// <exception cref="JsonException">It is not such JSON, or the type is unknown.</exception>
    public static object? Deserialize(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize(utf8, ObjectInfo);

    internal static void Write(Utf8JsonWriter writer, object value) => JsonSerializer.Serialize(writer, value, ObjectInfo);

    /// <summary>A value that is kept, as a type: itself when it is one, else by way of JSON.</summary>
    /// <exception cref="JsonException">It has another shape.</exception>
    internal static T? ConvertTo<T>(object? value) =>
        value switch
        {
            null => default,
            T same => same,
            JsonElement element => element.Deserialize(TypeInfo<T>()),
            JsonNode node => node.Deserialize(TypeInfo<T>()),
            // Written without type names, which would stand in the way of members that have a type of their own.
            _ => JsonSerializer
                .SerializeToElement(value, BotJson.Options.GetTypeInfo(value.GetType()))
                .Deserialize(TypeInfo<T>()),
        };

    private static JsonTypeInfo<object?> ObjectInfo => field ??= TypeInfo<object?>();

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var resolver = JsonTypeInfoResolver
            .Combine(SchemaJsonContext.Default, DialogsJsonContext.Default, new DefaultJsonTypeInfoResolver())
            .WithAddedModifier(LeaveNullsOfTheSdkOut);
        var options = new JsonSerializerOptions
        {
            PropertyNameCaseInsensitive = true,
            IncludeFields = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = MaxDepth,
            TypeInfoResolver = resolver,
        };
        options.Converters.Add(new StateObjectConverterFactory());
        options.MakeReadOnly();
        return options;
    }

    // An activity has some forty members, most of them null; a product's own null may stand against a default.
    private static void LeaveNullsOfTheSdkOut(JsonTypeInfo info)
    {
        if (info.Type.Assembly != typeof(StateJson).Assembly)
            return;
        foreach (var property in info.Properties)
        {
            if (!property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null)
                property.ShouldSerialize = static (_, value) => value is not null;
        }
    }
}
