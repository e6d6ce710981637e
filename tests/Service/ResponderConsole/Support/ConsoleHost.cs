using AftercareBot.Care.Alerts;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Responders;
using AftercareBot.Service.Hosting;
using AftercareBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Service.Tests.ResponderConsole.Support;

/// <summary>The whole service on a port of its own with a database of its own; everything that it logs is kept.</summary>
public sealed class ConsoleHost : IAsyncLifetime
{
    public const string Password = "correct horse battery";

    private readonly string folder = Directory.CreateTempSubdirectory("aftercare-console-").FullName;
    private WebApplication? app;
    private int people;

    public CapturedLogs Logs { get; } = new();

    public Uri Address => new(App.Urls.First());

    public IServiceProvider Services => App.Services;

    private WebApplication App => app ?? throw new InvalidOperationException("The service is not started.");

    public async Task InitializeAsync()
    {
        var documents = Directory.CreateDirectory(Path.Combine(folder, "documents")).FullName;
        app = ServiceBuilder.Build([
            "--Urls=http://127.0.0.1:0",
            $"--Care:DataFolder={Path.Combine(folder, "data")}",
            $"--Knowledge:Folder={documents}",
            // A loaded machine shall not send alerts to the journal that the tests look for in the database.
            "--Care:Alerts:DatabaseBound=00:00:05",
            "--Care:Alerts:JournalBound=00:00:05",
        ]);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(Logs);
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Makes an account with <see cref="Password"/>.</summary>
    public async Task<Responder> AddAsync(string name, string role = ResponderRole.Responder)
    {
        var account = new NewResponder(name, name, role, Password);
        var added = await Services.GetRequiredService<IResponders>().AddAsync(account, CancellationToken.None);
        return added.Responder.ShouldNotBeNull(string.Join(", ", added.Errors));
    }

    /// <summary>A new browser, without cookies.</summary>
    public ConsoleBrowser Open() => new(Address);

    /// <summary>A browser in which a new account of that name is signed in.</summary>
    public async Task<ConsoleBrowser> OpenAsAsync(string name)
    {
        await AddAsync(name);
        var browser = Open();
        var answer = await browser.SignInAsync(name, Password);
        answer.Headers.Location?.ToString().ShouldBe("/responders");
        return browser;
    }

    /// <summary>Another person is in trouble.</summary>
    /// <returns>The case.</returns>
    public async Task<Guid> RaiseAsync(
        AlertLevel level = AlertLevel.Crisis,
        string category = "suicide",
        string text = "I do not want to be here any more",
        params IReadOnlyList<string> rules
    )
    {
        var person = $"person-{Interlocked.Increment(ref people)}";
        var raised = await Services
            .GetRequiredService<AlertDesk>()
            .RaiseAsync(
                new AlertRequest
                {
                    Level = level,
                    Category = category,
                    Subject = "self",
                    Rules = rules,
                    MessageText = text,
                    Conversation = new StoredReference
                    {
                        ChannelId = "directline",
                        ConversationId = person,
                        UserId = person,
                    },
                    At = Services.GetRequiredService<TimeProvider>().GetUtcNow(),
                },
                CancellationToken.None
            );
        return raised.CaseId;
    }
}
