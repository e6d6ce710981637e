using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Benchmarks.Service;

/// <summary>The floor: the same host with the same settings, parsing the same activity and answering JSON of the same size, and nothing else.</summary>
internal static class BareEndpoint
{
    public static async Task RunAsync(string url, string answerFile)
    {
        var answer = await File.ReadAllBytesAsync(answerFile);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.WebHost.UseSockets(options => options.UnsafePreferInlineScheduling = true);
        await using var app = builder.Build();
        app.MapGet("/health/live", () => "ok");
        app.MapPost(
            "/api/messages",
            async (HttpContext context) =>
            {
                using var activity = await JsonDocument.ParseAsync(context.Request.Body);
                if (!activity.RootElement.TryGetProperty("type", out _))
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                using var parsed = JsonDocument.Parse(answer);
                context.Response.ContentType = "application/json; charset=utf-8";
                await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
                parsed.WriteTo(writer);
            }
        );
        await app.RunAsync();
    }
}
