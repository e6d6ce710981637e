using System.Data;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Storage;
using AftercareBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Tests.Support;

/// <summary>The whole room on a real database in a folder of its own. Nothing runs in the background until a test starts it.</summary>
internal sealed class TestCare : IAsyncDisposable
{
    private readonly bool ownsFolder;
    private readonly ServiceProvider services;
    private readonly List<IHostedService> started = [];
    private readonly ErrorLog errors = new();

    private TestCare(
        string folder,
        bool ownsFolder,
        TimeProvider clock,
        Action<Dictionary<string, string?>>? configure,
        Action<IServiceCollection>? register
    )
    {
        Folder = folder;
        this.ownsFolder = ownsFolder;
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Care:DataFolder"] = folder };
        configure?.Invoke(settings);
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.AddProvider(errors));
        collection.AddSingleton(clock);
        collection.AddCare(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        register?.Invoke(collection);
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Clock = clock as FakeTimeProvider ?? new FakeTimeProvider();
    }

    public string Folder { get; }

    /// <summary>What is logged as an error and is what the test is about; any other error fails it.</summary>
    public IList<string> ExpectedErrors { get; } = [];

    public FakeTimeProvider Clock { get; }

    public CareDatabase Database => Get<CareDatabase>();

    public AlertDesk Desk => Get<AlertDesk>();

    public ICases Cases => Get<ICases>();

    public static TestCare Create(
        Action<Dictionary<string, string?>>? configure = null,
        Action<IServiceCollection>? register = null,
        TimeProvider? clock = null
    ) => new(TestFolder.Create(), ownsFolder: true, clock ?? new FakeTimeProvider(), configure, register);

    /// <summary>A second process on the same folder: a restart, or a neighbour.</summary>
    public TestCare Beside(Action<Dictionary<string, string?>>? configure = null, Action<IServiceCollection>? register = null) =>
        new(Folder, ownsFolder: false, Clock, configure, register);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task StartAsync<T>()
        where T : IHostedService
    {
        var service = Get<T>();
        started.Add(service);
        await service.StartAsync(CancellationToken.None);
    }

    public async Task StartAllAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
        {
            started.Add(service);
            await service.StartAsync(CancellationToken.None);
        }
    }

    public async Task StopAsync()
    {
        foreach (var service in started)
            await service.StopAsync(CancellationToken.None);
        started.Clear();
    }

    public async Task<T> QueryAsync<T>(Func<IDbConnection, T> read) => await Database.ReadAsync(read, CancellationToken.None);

    public Task<RaisedAlert> RaiseAsync(AlertRequest request) => Desk.RaiseAsync(request, CancellationToken.None);

    public INotifier Notifier(string kind) => Get<NotifierRegistry>().Find(kind)!;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await services.DisposeAsync();
        if (ownsFolder)
            Directory.Delete(Folder, recursive: true);
        errors
            .Lines.Where(line => !ExpectedErrors.Any(expected => line.Contains(expected, StringComparison.Ordinal)))
            .ShouldBeEmpty("an error was logged that the test does not expect");
    }
}
