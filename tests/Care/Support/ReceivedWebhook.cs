using System.Text;
using System.Text.Json;

namespace AftercareBot.Care.Tests.Support;

internal sealed record ReceivedWebhook(byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Text => Encoding.UTF8.GetString(Body);

    public string Kind => Json.GetProperty("kind").GetString()!;

    public string Level => Json.GetProperty("level").GetString()!;

    public Guid Id => Json.GetProperty("id").GetGuid();

    public Guid CaseId => Json.GetProperty("caseId").GetGuid();
}
