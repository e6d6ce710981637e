using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Benchmarks.Kill;

/// <summary>A real HTTP receiver of pages, in a process that is not killed.</summary>
internal sealed class PageReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TimeProvider time;
    private int pages;

    private PageReceiver(WebApplication app, TimeProvider time)
    {
        this.app = app;
        this.time = time;
        app.MapPost("/pages", (Delegate)ReceiveAsync);
    }

    public const string Secret = "a secret of at least thirty-two characters";

    public string Url => $"{app.Urls.Single()}/pages";

    /// <summary>Pages that came, repeats too.</summary>
    public int Pages => pages;

    /// <summary>From the message to its first page, by case.</summary>
    public ConcurrentDictionary<Guid, TimeSpan> FirstPages { get; } = new();

    /// <summary>The ids of the notifications; a repeat has the same one.</summary>
    public ConcurrentDictionary<Guid, int> Ids { get; } = new();

    public static async Task<PageReceiver> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new PageReceiver(builder.Build(), time);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpContext context)
    {
        var now = time.GetUtcNow();
        using var page = await JsonDocument.ParseAsync(context.Request.Body);
        var root = page.RootElement;
        if (root.GetProperty("kind").GetString() is not "page")
            return Results.NoContent();
        Interlocked.Increment(ref pages);
        Ids.AddOrUpdate(root.GetProperty("id").GetGuid(), 1, static (_, count) => count + 1);
        FirstPages.TryAdd(root.GetProperty("caseId").GetGuid(), now - root.GetProperty("openedAt").GetDateTimeOffset());
        return Results.NoContent();
    }
}
