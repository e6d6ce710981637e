using System.Text.Json.Serialization;
using AftercareBot.Service.ResponderConsole.Cases;

namespace AftercareBot.Service.ResponderConsole;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CaseNews))]
internal sealed partial class ConsoleJson : JsonSerializerContext;
