using System.Text.Json.Serialization;

namespace AftercareBot.Service.Endpoints;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RefusalAnswer))]
internal sealed partial class RefusalJson : JsonSerializerContext;
