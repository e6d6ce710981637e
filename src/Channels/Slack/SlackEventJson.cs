using System.Text.Json.Serialization;

namespace AftercareBot.Channels.Slack;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SlackEnvelope))]
[JsonSerializable(typeof(SlackChallenge))]
internal sealed partial class SlackEventJson : JsonSerializerContext;
