using AftercareBot.Care;
using AftercareBot.Care.Storage;
using AftercareBot.Channels.DirectLine;
using AftercareBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Tests.Support;

/// <summary>The web chat's channel on a real server and a real database in a folder of its own; the clock is the test's.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    /// <summary>What members write in these tests; it must not turn up in a log.</summary>
    public const string MemberText = "the heron stole my umbrella";

    public const string AllowedOrigin = "https://group.example.org";

    private readonly WebApplication app;
    private readonly bool ownsFolder;
    private readonly TaskCompletionSource callerHungUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChatHost(WebApplication app, string folder, bool ownsFolder)
    {
        this.app = app;
        this.ownsFolder = ownsFolder;
        Folder = folder;
        app.Use(
            async (context, next) =>
            {
                using var registration = context.RequestAborted.Register(() => callerHungUp.TrySetResult());
                await next(context);
            }
        );
        app.UseWebSockets();
        app.MapDirectLine();
    }

    public string Folder { get; }

    public Uri Address => new(app.Urls.Single());

    public ChatBot Bot => app.Services.GetRequiredService<ChatBot>();

    public FaultyWrites Disk => app.Services.GetRequiredService<FaultyWrites>();

    public required FakeTimeProvider Clock { get; init; }

    public required CapturedLogs Logs { get; init; }

    /// <summary>Completes when the server has noticed that a caller left before the answer.</summary>
    public Task CallerHungUp => callerHungUp.Task;

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static Task<ChatHost> StartAsync() =>
        StartAsync(Directory.CreateTempSubdirectory("chat-test-").FullName, new FakeTimeProvider(), ownsFolder: true);

    /// <summary>The service after a restart: another process on the same data.</summary>
    public Task<ChatHost> StartAgainAsync() => StartAsync(Folder, Clock, ownsFolder: false);

    public ChatClient NewClient(string? origin = null) => new(Address, origin);

    /// <summary>Stops the server and keeps the data.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Disk.Become(WriteMode.Works);
        Logs.Contain(MemberText).ShouldBeFalse("what a member wrote was logged");
        // What still works in the background would write into a folder that is being deleted.
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }

    private static async Task<ChatHost> StartAsync(string folder, FakeTimeProvider clock, bool ownsFolder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var settings = new Dictionary<string, string?>
        {
            ["Care:DataFolder"] = folder,
            ["DirectLine:AllowedOrigins:0"] = AllowedOrigin,
            ["DirectLine:LargestActivity"] = "8192",
        };
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var logs = new CapturedLogs();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddCare(builder.Configuration);
        builder.Services.AddDirectLine(builder.Configuration);
        builder.Services.AddSingleton(provider => new FaultyWrites(provider.GetRequiredService<CareDatabase>()));
        builder.Services.AddSingleton<IWriteQueue>(provider => provider.GetRequiredService<FaultyWrites>());
        builder.Services.AddSingleton<ChatBot>();
        builder.Services.AddSingleton<IBot>(provider => provider.GetRequiredService<ChatBot>());
        var host = new ChatHost(builder.Build(), folder, ownsFolder) { Clock = clock, Logs = logs };
        await host.app.StartAsync();
        return host;
    }
}
