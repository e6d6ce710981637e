using System.Text.Json.Serialization;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Members;
using AftercareBot.Care.Notifying;

namespace AftercareBot.Care;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(StoredReference))]
[JsonSerializable(typeof(AlertRecord))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(EscalationPolicy))]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(PagerDutyEvent))]
[JsonSerializable(typeof(MemberExport))]
internal sealed partial class CareJson : JsonSerializerContext;
