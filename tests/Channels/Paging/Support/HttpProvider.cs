using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Tests.Paging.Support;

/// <summary>A provider that speaks HTTP; what its answers look like is the test's.</summary>
internal sealed class HttpProvider : Provider
{
    private readonly WebApplication app;
    private readonly Action<Dictionary<string, string?>, string> configure;
    private readonly Func<ProviderAnswer, string, (int Status, string Body)> answers;

    private HttpProvider(
        WebApplication app,
        Action<Dictionary<string, string?>, string> configure,
        Func<ProviderAnswer, string, (int Status, string Body)> answers
    )
    {
        this.app = app;
        this.configure = configure;
        this.answers = answers;
        app.Run(AnswerAsync);
    }

    public string Url { get; private set; } = "";

    /// <summary>Starts it.</summary>
    /// <param name="configure">Points the settings to its address.</param>
    /// <param name="answers">Status and body by what it is to say and the path that was called.</param>
    public static async Task<HttpProvider> StartAsync(
        Action<Dictionary<string, string?>, string> configure,
        Func<ProviderAnswer, string, (int Status, string Body)> answers
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new HttpProvider(builder.Build(), configure, answers);
        await provider.app.StartAsync();
        provider.Url = provider.app.Urls.Single();
        return provider;
    }

    public override void Configure(Dictionary<string, string?> settings) => configure(settings, Url);

    public override async Task StopAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key,
            header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        Received.Enqueue(new ReceivedRequest(context.Request.Path, body, headers));
        if (Answer is ProviderAnswer.Hangs)
            await HangAsync();
        if (Answer is ProviderAnswer.BreaksOff)
        {
            context.Abort();
            return;
        }

        var (status, answer) = answers(Answer, context.Request.Path);
        context.Response.StatusCode = status;
        if (Answer is ProviderAnswer.HasTooMany or ProviderAnswer.Fails)
            context.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer);
    }
}
