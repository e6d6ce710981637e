using System.Text.Json.Serialization;

namespace AftercareBot.Care.Notifying;

/// <summary>The payload of a <see cref="PagerDutyEvent"/>: what shows on the pager, and our own body as details.</summary>
internal sealed record PagerDutyPayload(
    [property: JsonPropertyName("summary")] string Summary,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("severity")] string Severity,
    [property: JsonPropertyName("timestamp")] DateTimeOffset Timestamp,
    [property: JsonPropertyName("custom_details")] WebhookBody CustomDetails
);
