using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
    private int forged;

    private PageReceiver(WebApplication app, TimeProvider time)
    {
        this.app = app;
        this.time = time;
        app.MapPost("/pages", ReceiveAsync);
    }

    public const string Secret = "a secret of at least thirty-two characters";

    public string Url => $"{app.Urls.Single()}/pages";

    /// <summary>Pages that came, repeats too.</summary>
    public int Pages => pages;

    /// <summary>Pages whose signature is not the secret's over their time and body.</summary>
    public int Forged => forged;

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

    private async Task ReceiveAsync(HttpContext context)
    {
        var now = time.GetUtcNow();
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var json = body.ToArray();
        if (!IsSigned(context.Request, json))
        {
            Interlocked.Increment(ref forged);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var page = JsonDocument.Parse(json);
        var root = page.RootElement;
        if (root.GetProperty("kind").GetString() is not "page")
            return;
        Interlocked.Increment(ref pages);
        Ids.AddOrUpdate(root.GetProperty("id").GetGuid(), 1, static (_, count) => count + 1);
        FirstPages.TryAdd(root.GetProperty("caseId").GetGuid(), now - root.GetProperty("openedAt").GetDateTimeOffset());
    }

    // Written from the description in the README, as a receiver elsewhere would be, and not with the product's own code.
    private static bool IsSigned(HttpRequest request, byte[] body)
    {
        var timestamp = request.Headers["X-Aftercare-Timestamp"].ToString();
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp + "."), .. body];
        var expected = "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed));
        return long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(expected),
                Encoding.ASCII.GetBytes(request.Headers["X-Aftercare-Signature"].ToString())
            );
    }
}
