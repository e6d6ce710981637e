using System.Text.Json.Serialization;

namespace AftercareBot.Channels.Slack;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SlackInteraction.Payload))]
internal sealed partial class SlackInteractionJson : JsonSerializerContext;
