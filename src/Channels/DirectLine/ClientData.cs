using System.Text.Json.Serialization;

namespace AftercareBot.Channels.DirectLine;

/// <summary>What the clients put into a message's channel data.</summary>
/// <param name="ClientActivityId">The client's own id of its message.</param>
internal sealed record ClientData([property: JsonPropertyName("clientActivityID")] string? ClientActivityId = null);
