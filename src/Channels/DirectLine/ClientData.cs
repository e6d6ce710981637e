using System.Text.Json.Serialization;

namespace AftercareBot.Channels.DirectLine;

/// <summary>What the clients put into a message's channel data.</summary>
/// <param name="ClientActivityId">The client's own id of its message; Web Chat gives a new one when it sends again.</param>
/// <param name="MessageId">The id that our own page gives a message and keeps when it sends it again.</param>
internal sealed record ClientData(
    [property: JsonPropertyName("clientActivityID")] string? ClientActivityId = null,
    [property: JsonPropertyName("messageId")] string? MessageId = null
);
