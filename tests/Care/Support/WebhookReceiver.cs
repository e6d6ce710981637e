using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Tests.Support;

/// <summary>A real HTTP endpoint that keeps what it gets and answers as a test says.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    public const string Secret = "a secret of at least thirty-two characters";

    private readonly WebApplication app;
    private int heartbeats;

    private WebhookReceiver(WebApplication app)
    {
        this.app = app;
        app.MapPost("/hook", ReceiveAsync);
        app.MapGet("/heartbeat", () => Interlocked.Increment(ref heartbeats));
    }

    public Outbound Outbound { get; } = new();

    public ConcurrentQueue<ReceivedWebhook> Received { get; } = new();

    /// <summary>What it answers; a test may take its time here.</summary>
    public Func<ReceivedWebhook, HttpResponse, Task> Answer { get; set; } =
        static (_, response) =>
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        };

    public string Url => $"{Address}/hook";

    public string HeartbeatUrl => $"{Address}/heartbeat";

    public int Heartbeats => heartbeats;

    private string Address =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new WebhookReceiver(builder.Build());
        await receiver.app.StartAsync();
        return receiver;
    }

    public void AnswerWith(params int[] statusCodes)
    {
        var left = new ConcurrentQueue<int>(statusCodes);
        Answer = (_, response) =>
        {
            response.StatusCode = left.TryDequeue(out var status) ? status : statusCodes[^1];
            return Task.CompletedTask;
        };
    }

    public Action<Dictionary<string, string?>> Settings(string name = "main") =>
        settings =>
        {
            settings["Care:Webhooks:0:Name"] = name;
            settings["Care:Webhooks:0:Url"] = Url;
            settings["Care:Webhooks:0:Secret"] = Secret;
        };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Outbound.Verify();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key,
            header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        var received = new ReceivedWebhook(body.ToArray(), headers);
        Received.Enqueue(received);
        Outbound.Add($"webhook {received.Kind}");
        await Answer(received, context.Response);
    }
}
