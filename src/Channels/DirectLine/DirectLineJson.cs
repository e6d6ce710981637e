using System.Text.Json.Serialization;

namespace AftercareBot.Channels.DirectLine;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(ErrorEnvelope))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ActivityAnswer))]
[JsonSerializable(typeof(ConversationRequest))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
