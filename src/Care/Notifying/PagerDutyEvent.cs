using System.Text.Json.Serialization;

namespace AftercareBot.Care.Notifying;

/// <summary>A trigger event of PagerDuty's Events API v2. No message text, no name, no number.</summary>
internal sealed record PagerDutyEvent(
    [property: JsonPropertyName("routing_key")] string RoutingKey,
    [property: JsonPropertyName("event_action")] string EventAction,
    [property: JsonPropertyName("dedup_key")] string DedupKey,
    [property: JsonPropertyName("payload")] PagerDutyPayload Payload,
    [property: JsonPropertyName("client_url")] string? ClientUrl
);
