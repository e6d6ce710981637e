using System.Text.Json;

namespace AftercareBot.TextAnalytics.Tests.Support;

internal sealed record ReceivedRequest(
    string Method,
    string RawTarget,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    long Timestamp
)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public JsonElement Parameters => Json.GetProperty("parameters");

    public JsonElement Document(int index) => Json.GetProperty("analysisInput").GetProperty("documents")[index];
}
