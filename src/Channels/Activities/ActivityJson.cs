using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.Activities;

/// <summary>
/// Activities as JSON by the SDK's own serializer. The SDK exposes it only over HTTP messages, so one is made around the bytes;
/// it is the one way that is the same under the source and the package SDK.
/// </summary>
public static class ActivityJson
{
    /// <summary>The activity as UTF-8 JSON.</summary>
    public static async Task<byte[]> WriteAsync(Activity activity)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        await HttpHelper.WriteResponseAsync(context.Response, new InvokeResponse { Status = 200, Body = activity });
        return body.ToArray();
    }

    /// <summary>The activity, or null when the bytes are not JSON or not an activity.</summary>
    public static async Task<Activity?> ReadAsync(byte[] json)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = "application/json";
        using var body = new MemoryStream(json, writable: false);
        context.Request.Body = body;
        return await HttpHelper.ReadRequestAsync<Activity>(context.Request);
    }
}
