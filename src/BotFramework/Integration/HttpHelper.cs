using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Activities as JSON in HTTP bodies.</summary>
public static class HttpHelper
{
    /// <summary>The body as a <typeparamref name="T"/>; null when it is not JSON or not of that shape.</summary>
    public static async Task<T?> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return await BotJson.DeserializeAsync<T>(request.Body, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Writes the status and, when there is one, the body as JSON.</summary>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse? invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (invokeResponse is null)
        {
            response.StatusCode = StatusCodes.Status200OK;
            return;
        }

        response.StatusCode = invokeResponse.Status;
        if (invokeResponse.Body is not { } body)
            return;
        var json = BotJson.SerializeToUtf8Bytes(body);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, response.HttpContext.RequestAborted);
    }
}
