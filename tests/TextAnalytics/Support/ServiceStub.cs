using System.Collections.Concurrent;
using Azure;
using Azure.AI.TextAnalytics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AftercareBot.TextAnalytics.Tests.Support;

/// <summary>The service over real HTTP. It refuses what is not the captured dialect; scripted responses come before its own.</summary>
public sealed class ServiceStub : IAsyncLifetime
{
    public const string Key = "key-of-the-stub";

    private readonly ConcurrentQueue<ScriptedResponse> _script = new();
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly WebApplication _app;

    public ServiceStub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => new(_app.Urls.First());

    internal IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    internal ReceivedRequest OnlyRequest => _requests.ShouldHaveSingleItem();

    public Task InitializeAsync() => _app.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    internal void Script(params ScriptedResponse[] responses)
    {
        foreach (var response in responses)
            _script.Enqueue(response);
    }

    public TextAnalyticsClient Client(Action<TextAnalyticsClientOptions>? configure = null)
    {
        var options = new TextAnalyticsClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        configure?.Invoke(options);
        return new TextAnalyticsClient(Address, new AzureKeyCredential(Key), options);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ReceiveAsync(context);
        _requests.Enqueue(request);
        var response = _script.TryDequeue(out var scripted) ? scripted : Own(request);
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (response.RetryAfter is not null)
            context.Response.Headers.RetryAfter = response.RetryAfter;
        if (response.Location is not null)
            context.Response.Headers.Location = response.Location;
        await context.Response.WriteAsync(response.Body, context.RequestAborted);
    }

    private static ScriptedResponse Own(ReceivedRequest request)
    {
        if (request.Headers.GetValueOrDefault("Ocp-Apim-Subscription-Key") != Key)
            return ScriptedResponse.Error(StatusCodes.Status401Unauthorized, "401");
        var violations = Dialect.Violations(request);
        return violations.Count > 0
            ? new ScriptedResponse(StatusCodes.Status418ImATeapot, string.Join("; ", violations))
            : new ScriptedResponse(StatusCodes.Status200OK, Analyst.Answer(request.Json));
    }

    private static async Task<ReceivedRequest> ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        return new ReceivedRequest(
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body,
            TimeProvider.System.GetTimestamp()
        );
    }
}
