using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AftercareBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.BotFramework.Tests.Connector;

/// <summary>A bot behind <c>/api/messages</c> that trusts one fake channel; its clock is the test's.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    /// <summary>What members write in these tests; it must not turn up in a log.</summary>
    public const string MemberText = "the heron stole my umbrella";

    // Made once: a key pair takes longer than a test.
    private static readonly ChannelKey FirstKey = ChannelKey.For("msteams", "webchat");

    private readonly WebApplication app;
    private readonly HttpClient client = new();
    private readonly HttpClient channelClient = new();
    private int clientsMade;

    private BotHost(WebApplication app, FakeChannel channel, string? appId)
    {
        this.app = app;
        Channel = channel;
        var settings = new BotFrameworkAuthenticationSettings { OpenIdMetadataUrl = channel.MetadataUrl };
        var credentials = new PasswordServiceClientCredentialFactory(appId, "secret", null, new LoginDetour(channel.Address));
        Authentication = new ParameterizedBotFrameworkAuthentication(
            settings,
            credentials,
            new AuthenticationConfiguration(),
            CreateClient,
            Clock
        );
        Adapter = new CloudAdapter(Authentication, app.Services.GetRequiredService<ILogger<CloudAdapter>>());
        app.Map("/api/messages", (HttpContext context) => Adapter.ProcessAsync(context.Request, context.Response, Bot));
    }

    public FakeTimeProvider Clock { get; } = new();

    public FakeChannel Channel { get; }

    public ChannelKey Key => Channel.Keys[0];

    public DelegateBot Bot { get; } = new();

    public CloudAdapter Adapter { get; }

    public BotFrameworkAuthentication Authentication { get; }

    public required CapturedLogs Logs { get; init; }

    public int ClientsMade => clientsMade;

    public Uri Address => new(new Uri(app.Urls.Single()), "/api/messages");

    public static async Task<BotHost> StartAsync(string? appId = ChannelToken.AppId)
    {
        var channel = await FakeChannel.StartAsync();
        channel.Keys.Add(FirstKey);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace);
        var logs = new CapturedLogs();
        builder.Logging.AddProvider(logs);
        var host = new BotHost(builder.Build(), channel, appId) { Logs = logs };
        await host.app.StartAsync();
        return host;
    }

    public ChannelToken NewToken() => new(Key, Clock.GetUtcNow());

    /// <summary>Posts a message with the token; it asks for the replies in the answer, so that the token alone decides.</summary>
    public Task<HttpResponseMessage> PostAsync(ChannelToken token) =>
        PostAsync(NewMessage(token, deliveryMode: "expectReplies").ToJsonString(), token.Write());

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address);
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await client.SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request);

    /// <summary>A message in a conversation of the fake channel, whose replies go back there.</summary>
    public async Task<HttpResponseMessage> PostForReplyAsync(Action<JsonObject>? change = null)
    {
        var token = NewToken();
        token.Claims["serviceurl"] = Channel.ServiceUrl;
        token.ActivityServiceUrl = Channel.ServiceUrl;
        var message = NewMessage(token, deliveryMode: null);
        change?.Invoke(message);
        return await PostAsync(message.ToJsonString(), token.Write());
    }

    public static JsonObject NewMessage(ChannelToken token, string? deliveryMode) =>
        new()
        {
            ["type"] = "message",
            ["id"] = "act/1",
            ["text"] = MemberText,
            ["channelId"] = token.ActivityChannelId,
            ["serviceUrl"] = token.ActivityServiceUrl,
            ["conversation"] = new JsonObject { ["id"] = "a:conv1" },
            ["from"] = new JsonObject { ["id"] = "member-1" },
            ["recipient"] = new JsonObject { ["id"] = "bot-1" },
            ["deliveryMode"] = deliveryMode,
        };

    public async ValueTask DisposeAsync()
    {
        Logs.Contain(MemberText).ShouldBeFalse("what a member wrote was logged");
        await app.DisposeAsync();
        await Channel.DisposeAsync();
        client.Dispose();
        channelClient.Dispose();
    }

    private HttpClient CreateClient()
    {
        Interlocked.Increment(ref clientsMade);
        return channelClient;
    }
}
