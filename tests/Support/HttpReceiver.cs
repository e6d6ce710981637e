using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Tests.Support;

/// <summary>The other side of what speaks HTTP, on a real port of this machine. It keeps what it gets and answers as a test says.</summary>
public sealed class HttpReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private HttpReceiver(Func<ReceivedHttp, HttpContext, Task> answer)
    {
        Answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(ReceiveAsync);
    }

    /// <summary>Everything that came, in order.</summary>
    public ConcurrentQueue<ReceivedHttp> Received { get; } = new();

    /// <summary>How a request is answered; a test may take its time here.</summary>
    public Func<ReceivedHttp, HttpContext, Task> Answer { get; set; }

    /// <summary>Where it listens.</summary>
    public string Url => app.Urls.Single();

    /// <summary>Starts it; without an answer of a test's own it says 200.</summary>
    public static async Task<HttpReceiver> StartAsync(Func<ReceivedHttp, HttpContext, Task>? answer = null)
    {
        var receiver = new HttpReceiver(answer ?? (static (_, _) => Task.CompletedTask));
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>Stops it.</summary>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key,
            header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        var received = new ReceivedHttp(context.Request.Path, body.ToArray(), headers);
        Received.Enqueue(received);
        await Answer(received, context);
    }
}
