using System.Text.Json.Serialization;

namespace AftercareBot.Channels.Slack;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(SlackMessage))]
[JsonSerializable(typeof(SlackAnswer))]
[JsonSerializable(typeof(SlackOpened))]
[JsonSerializable(typeof(SlackPersons))]
[JsonSerializable(typeof(SlackResponse))]
internal sealed partial class SlackJson : JsonSerializerContext;
