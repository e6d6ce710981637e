using AftercareBot.Care.Alerts;
using AftercareBot.Care.Conversations;
using AftercareBot.Service.Hosting;
using AftercareBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Service.Tests;

/// <summary>The real service on a real port, with a data folder of its own.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string? ownFolder;

    private RunningService(WebApplication app, CapturedLogs logs, string? ownFolder)
    {
        this.app = app;
        this.ownFolder = ownFolder;
        Logs = logs;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public CapturedLogs Logs { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<RunningService> StartAsync(string? dataFolder = null, params string[] settings)
    {
        var ownFolder = dataFolder is null ? Directory.CreateTempSubdirectory("aftercare-service-").FullName : null;
        var folder = dataFolder ?? ownFolder!;
        var app = ServiceBuilder.Build([
            "--urls=http://127.0.0.1:0",
            $"--Care:DataFolder={folder}",
            $"--DirectLine:KeysFolder={folder}/keys",
            // A loaded machine shall not send alerts to the journal that the tests look for in the database.
            "--Care:Alerts:DatabaseBound=00:00:05",
            "--Care:Alerts:JournalBound=00:00:05",
            .. settings,
        ]);
        var logs = new CapturedLogs();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);
        await app.StartAsync();
        return new RunningService(app, logs, ownFolder);
    }

    /// <summary>Raises an alert, as a message of a member would.</summary>
    /// <returns>The case.</returns>
    public async Task<Guid> RaiseAsync(string text = "I do not want to be here any more")
    {
        var request = new AlertRequest
        {
            Level = AlertLevel.Crisis,
            Category = "suicide",
            Subject = "self",
            MessageText = text,
            Conversation = new StoredReference
            {
                ChannelId = "directline",
                ConversationId = "1",
                UserId = "member-1",
            },
            At = TimeProvider.System.GetUtcNow(),
        };
        return (await Services.GetRequiredService<AlertDesk>().RaiseAsync(request, CancellationToken.None)).CaseId;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // What still works in the background would write into a folder that is being deleted.
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownFolder is not null)
            Directory.Delete(ownFolder, recursive: true);
    }
}
