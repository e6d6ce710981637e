using System.Text.Json.Nodes;

namespace AftercareBot.TextAnalytics.Tests.Support;

internal sealed record ScriptedResponse(int Status, string Body = "", string? RetryAfter = null, string? Location = null)
{
    public static ScriptedResponse Error(int status, string code, string? innerCode = null, string? retryAfter = null) =>
        new(status, new JsonObject { ["error"] = Details(code, innerCode) }.ToJsonString(), retryAfter);

    private static JsonObject Details(string code, string? innerCode)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = "words of the service" };
        if (innerCode is not null)
            error["innererror"] = Details(innerCode, innerCode: null);
        return error;
    }
}
