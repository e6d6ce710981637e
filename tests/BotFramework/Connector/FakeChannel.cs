using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AftercareBot.BotFramework.Tests.Connector;

/// <summary>
/// The channel's side of the wire on loopback: where its keys are described, where the bot logs in, and where replies go. It keeps
/// what it gets and answers replies as a test says.
/// </summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication app;
    private int metadataRequests;

    private FakeChannel(WebApplication app)
    {
        this.app = app;
        app.MapGet("/v1/.well-known/openidconfiguration", Describe);
        app.MapGet("/v1/keys", () => Results.Text(KeySet(), "application/json"));
        app.MapPost("/{tenant}/oauth2/v2.0/token", LogInAsync);
        app.Map("/v3/{**rest}", TakeAsync);
    }

    /// <summary>The keys that the key set holds at the moment.</summary>
    public List<ChannelKey> Keys { get; } = [];

    public bool IsDescribed { get; set; } = true;

    /// <summary>How many of the next logins fail as those of a service in trouble do.</summary>
    public int FailingLogins { get; set; }

    public int MetadataRequests => metadataRequests;

    public ConcurrentQueue<ReceivedCall> Replies { get; } = new();

    public ConcurrentQueue<string> Logins { get; } = new();

    /// <summary>Answers for the next replies; when there is none left, they are taken.</summary>
    public ConcurrentQueue<Action<HttpResponse>> Answers { get; } = new();

    public Uri Address => new(app.Urls.Single());

    public string ServiceUrl => new Uri(Address, "/").AbsoluteUri;

    public string MetadataUrl => new Uri(Address, "/v1/.well-known/openidconfiguration").AbsoluteUri;

    public static async Task<FakeChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = new FakeChannel(builder.Build());
        await channel.app.StartAsync();
        return channel;
    }

    public void AnswerNextWith(int status, string? retryAfter = null) =>
        Answers.Enqueue(response =>
        {
            response.StatusCode = status;
            if (retryAfter is not null)
                response.Headers.RetryAfter = retryAfter;
        });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Describe()
    {
        Interlocked.Increment(ref metadataRequests);
        if (!IsDescribed)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        var description = new JsonObject
        {
            ["issuer"] = ChannelToken.Issuer,
            ["jwks_uri"] = new Uri(Address, "/v1/keys").AbsoluteUri,
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        };
        return Results.Text(description.ToJsonString(), "application/json");
    }

    private string KeySet() =>
        new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => (JsonNode)key.ToJson())]) }.ToJsonString();

    private async Task<IResult> LogInAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        if (FailingLogins-- > 0)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        Logins.Enqueue($"{request.Path} {await reader.ReadToEndAsync()}");
        var token = new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 3600,
            ["access_token"] = $"app-token-{Logins.Count}",
        };
        return Results.Text(token.ToJsonString(), "application/json");
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Replies.Enqueue(
            new ReceivedCall(
                context.Request.Method,
                context.Features.Get<IHttpRequestFeature>()!.RawTarget,
                context.Request.Headers.Authorization.ToString(),
                await reader.ReadToEndAsync()
            )
        );
        if (Answers.TryDequeue(out var answer))
            answer(context.Response);
        else
            await Results.Text("""{"id":"kept-1"}""", "application/json").ExecuteAsync(context);
    }
}
