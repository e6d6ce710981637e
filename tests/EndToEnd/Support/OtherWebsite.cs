using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AftercareBot.EndToEnd.Tests.Support;

/// <summary>A website of someone else: it includes the widget, and is where the quick exit leads.</summary>
internal sealed class OtherWebsite : IAsyncDisposable
{
    private readonly WebApplication app;

    private OtherWebsite(WebApplication app, int port)
    {
        this.app = app;
        // Another name than the bot's 127.0.0.1, so another origin and another site to the browser.
        Allowed = new Uri($"http://localhost:{port}");
        Refused = new Uri($"http://127.0.0.1:{port}");
    }

    /// <summary>Its address that the bot's settings allow.</summary>
    public Uri Allowed { get; }

    /// <summary>Its address that they do not.</summary>
    public Uri Refused { get; }

    public static async Task<OtherWebsite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/quiet", () => Html("<h1>Weather</h1>"));
        app.MapGet(
            "/group",
            (string bot) =>
                Html(
                    $"""
                    <h1>Our group</h1><p><a href="/quiet">A link before the widget</a></p>
                    <script src="{bot}widget.js" data-lang="en" data-country="US" async></script>
                    """
                )
        );
        await app.StartAsync();
        return new OtherWebsite(app, new Uri(app.Urls.First()).Port);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static IResult Html(string body) =>
        Results.Text(
            $"""<!doctype html><html lang="en"><head><title>Group</title><link rel="icon" href="data:,"></head><body><main>{body}</main></body></html>""",
            "text/html"
        );
}
