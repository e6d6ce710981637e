using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Service.Tests.SecondLook;

/// <summary>Stands in for Azure AI Language over real HTTP: its mood is that of the words in the text.</summary>
internal sealed class MoodService : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> asked = new();
    private readonly WebApplication app;

    private MoodService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>What every request is answered with; 200 answers for real.</summary>
    public int Status { get; set; } = StatusCodes.Status200OK;

    /// <summary>Completes when a request may be answered.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>The texts that were sent here, in order.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    public string Address => app.Urls.First();

    public static async Task<MoodService> StartAsync()
    {
        var service = new MoodService();
        await service.app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        var text = body.RootElement.GetProperty("analysisInput").GetProperty("documents")[0].GetProperty("text").GetString()!;
        asked.Enqueue(text);
        await Gate.WaitAsync(context.RequestAborted);
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json";
        var kind = body.RootElement.GetProperty("kind").GetString();
        await context.Response.WriteAsync(
            Status != StatusCodes.Status200OK ? """{"error":{"code":"Refused","message":"no"}}"""
                : kind == "SentimentAnalysis" ? Mood(text)
                : Personal(text),
            context.RequestAborted
        );
    }

    private static string Mood(string text)
    {
        var negative =
            text.Contains("awful", StringComparison.Ordinal) ? "0.99"
            : text.Contains("bad", StringComparison.Ordinal) ? "0.9"
            : "0.1";
        return $$$"""
            {"kind":"SentimentAnalysisResults","results":{"documents":[{"id":"0","sentiment":"negative",
            "confidenceScores":{"positive":0,"neutral":0,"negative":{{{negative}}}},"sentences":[],"warnings":[]}],"errors":[],"modelVersion":"x"}}
            """;
    }

    private static string Personal(string text)
    {
        var entities = text.Contains("Elm Street", StringComparison.Ordinal)
            ? """{"text":"Elm Street","category":"Address","offset":0,"length":10,"confidenceScore":0.9}"""
            : "";
        return $$$"""
            {"kind":"PiiEntityRecognitionResults","results":{"documents":[{"id":"0","redactedText":"","entities":[{{{entities}}}],
            "warnings":[]}],"errors":[],"modelVersion":"x"}}
            """;
    }
}
