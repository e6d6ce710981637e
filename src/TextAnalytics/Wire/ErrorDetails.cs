using System.Text.Json;
using Azure.Core;

namespace Azure.AI.TextAnalytics;

/// <summary>
/// Reads the service's errors: of a request (<c>{"error":…}</c>), and of the only document of a request that succeeded. The innermost
/// error says what is wrong; the ones around it only say that something is.
/// </summary>
internal sealed class ErrorDetails : RequestFailedDetailsParser
{
    public static readonly ErrorDetails Parser = new();

    public static TextAnalyticsError Read(JsonElement error)
    {
        while (error.TryGetProperty("innererror", out var inner) && Text(inner, "code") is not null)
            error = inner;
        return new TextAnalyticsError(Text(error, "code") ?? "", Text(error, "message") ?? "", Text(error, "target"));
    }

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        error = null;
        data = null;
        try
        {
            using var body = JsonDocument.Parse(response.Content);
            var details = Read(Find(body.RootElement));
            error = new ResponseError(details.ErrorCode.ToString(), details.Message);
            if (details.Target is { } target)
                data = new Dictionary<string, string> { ["Target"] = target };
            return true;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A gateway's HTML or an empty body has no details; the status is then all there is to say.
            return false;
        }
    }

    private static JsonElement Find(JsonElement root) =>
        root.TryGetProperty("error", out var error)
            ? error
            : root.GetProperty("results").GetProperty("errors").EnumerateArray().First().GetProperty("error");

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
