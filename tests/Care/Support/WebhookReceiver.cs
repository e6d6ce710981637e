using System.Collections.Concurrent;
using AftercareBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AftercareBot.Care.Tests.Support;

/// <summary>A real HTTP endpoint that keeps what it gets and answers as a test says.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    public const string Secret = "a secret of at least thirty-two characters";

    private readonly HttpReceiver receiver;
    private int heartbeats;

    private WebhookReceiver(HttpReceiver receiver)
    {
        this.receiver = receiver;
        receiver.Answer = ReceiveAsync;
    }

    /// <summary>What came, for <see cref="Support.Outbound.Verify"/>.</summary>
    public Outbound Outbound { get; } = new();

    public ConcurrentQueue<ReceivedWebhook> Received { get; } = new();

    /// <summary>What it answers; a test may take its time here.</summary>
    public Func<ReceivedWebhook, HttpResponse, Task> Answer { get; set; } =
        static (_, response) =>
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        };

    public string Url => $"{receiver.Url}/hook";

    public string HeartbeatUrl => $"{receiver.Url}/heartbeat";

    public int Heartbeats => heartbeats;

    public static async Task<WebhookReceiver> StartAsync() => new(await HttpReceiver.StartAsync());

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
        await receiver.DisposeAsync();
        Outbound.Verify();
    }

    private Task ReceiveAsync(ReceivedHttp got, HttpContext context)
    {
        if (got.Path is "/heartbeat")
        {
            Interlocked.Increment(ref heartbeats);
            return Task.CompletedTask;
        }

        var received = new ReceivedWebhook(got.Bytes, got.Headers);
        Received.Enqueue(received);
        Outbound.Add($"webhook {received.Kind}");
        return Answer(received, context.Response);
    }
}
