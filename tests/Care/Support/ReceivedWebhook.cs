using System.Text;
using System.Text.Json;

namespace AftercareBot.Care.Tests.Support;

internal sealed record ReceivedWebhook(byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Text => Encoding.UTF8.GetString(Body);

    // PagerDuty's shape names it otherwise.
    public string Kind => (Json.TryGetProperty("kind", out var kind) ? kind : Json.GetProperty("event_action")).GetString()!;

    public string Level => Json.GetProperty("level").GetString()!;

    public Guid Id => Json.GetProperty("id").GetGuid();

    public Guid CaseId => Json.GetProperty("caseId").GetGuid();
}
