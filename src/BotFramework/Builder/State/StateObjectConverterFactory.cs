using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>Takes on the types of which a value alone does not say what it is: <c>object</c>, interfaces, abstract classes.</summary>
internal sealed class StateObjectConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert)
    {
        if (typeToConvert == typeof(object))
            return true;
        return typeToConvert.IsAbstract
            && !typeof(IEnumerable).IsAssignableFrom(typeToConvert)
            && !typeof(JsonNode).IsAssignableFrom(typeToConvert)
            && !typeToConvert.IsDefined(typeof(JsonPolymorphicAttribute), inherit: false)
            && !typeToConvert.IsDefined(typeof(JsonDerivedTypeAttribute), inherit: false)
            && !typeToConvert.IsDefined(typeof(JsonConverterAttribute), inherit: false);
    }

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(object)
            ? new StateObjectConverter<object>()
            : (JsonConverter)Activator.CreateInstance(typeof(StateObjectConverter<>).MakeGenericType(typeToConvert))!;
}
