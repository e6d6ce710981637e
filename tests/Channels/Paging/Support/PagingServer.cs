using AftercareBot.Care;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Responders;
using AftercareBot.Channels.Paging;
using AftercareBot.Channels.Tests.Support;
using AftercareBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Tests.Paging.Support;

/// <summary>The endpoints that Slack and Twilio call, on a real server; the clock is the test's, and nothing runs by itself.</summary>
internal sealed class PagingServer : IAsyncDisposable
{
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string TwilioToken = "12345";

    private readonly WebApplication app;
    private readonly string folder;
    private readonly bool ownsFolder;

    private PagingServer(WebApplication app, string folder, bool ownsFolder)
    {
        this.ownsFolder = ownsFolder;
        this.app = app;
        this.folder = folder;
        app.MapPaging();
    }

    public HttpClient Client { get; } = new();

    public required FakeTimeProvider Clock { get; init; }

    public required CapturedLogs Logs { get; init; }

    public string Url => app.Urls.Single();

    public ChatBot Bot => Get<ChatBot>();

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Starts it, with both providers at one address.</summary>
    public static Task<PagingServer> StartAsync(HttpProvider provider) =>
        StartAsync(
            provider,
            Directory.CreateTempSubdirectory("paging-server-").FullName,
            ownsFolder: true,
            new FakeTimeProvider()
        );

    /// <summary>A second process on the same data: a restart, or a neighbour.</summary>
    public Task<PagingServer> BesideAsync(HttpProvider provider) => StartAsync(provider, folder, ownsFolder: false, Clock);

    private static async Task<PagingServer> StartAsync(
        HttpProvider provider,
        string folder,
        bool ownsFolder,
        FakeTimeProvider clock
    )
    {
        var logs = new CapturedLogs();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Care:DataFolder"] = folder,
                ["Slack:BotToken"] = "xoxb-secret-token",
                ["Slack:SigningSecret"] = SigningSecret,
                ["Slack:ApiUrl"] = $"{provider.Url}/api/",
                ["Sms:AccountSid"] = "AC1",
                ["Sms:AuthToken"] = TwilioToken,
                ["Sms:From"] = "+15550100",
                ["Sms:ApiUrl"] = provider.Url,
                ["Sms:PublicUrl"] = "https://bot.example.org",
            }
        );
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddCare(builder.Configuration);
        builder.Services.AddSingleton<IResponderWords, PlainWords>();
        builder.Services.AddPaging(builder.Configuration);
        builder.Services.AddSingleton<ChatBot>();
        builder.Services.AddSingleton<IBot>(services => services.GetRequiredService<ChatBot>());
        // What the room does by itself would race with what a test does by hand.
        builder.Services.RemoveAllBackground();
        var server = new PagingServer(builder.Build(), folder, ownsFolder) { Clock = clock, Logs = logs };
        await server.app.StartAsync();
        return server;
    }

    /// <summary>An account with one address.</summary>
    public async Task<Responder> ResponderAsync(string name, string kind, string address, string locale = "en")
    {
        var responders = Get<IResponders>();
        var account = new NewResponder(name, name, ResponderRole.Responder, "correct horse battery", locale);
        var added = await responders.AddAsync(account, CancellationToken.None);
        await responders.AddContactAsync(added.Responder!.Id, kind, address, CancellationToken.None);
        return added.Responder;
    }

    public async Task<Guid> RaiseAsync(string user = "member-1")
    {
        var raised = await Get<AlertDesk>()
            .RaiseAsync(
                new AlertRequest
                {
                    Level = AlertLevel.Crisis,
                    Category = "suicide",
                    Subject = "self",
                    MessageText = "I do not want to be here any more",
                    Conversation = new StoredReference
                    {
                        ChannelId = "directline",
                        ConversationId = user,
                        UserId = user,
                    },
                    At = Clock.GetUtcNow(),
                },
                CancellationToken.None
            );
        return raised.CaseId;
    }

    public async Task<Care.Cases.Case> CaseAsync(Guid id) =>
        (await Get<ICases>().FindAsync(id, CancellationToken.None)).ShouldNotBeNull();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // What still works in the background would write into a folder that is being deleted.
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownsFolder)
            Directory.Delete(folder, recursive: true);
    }
}
