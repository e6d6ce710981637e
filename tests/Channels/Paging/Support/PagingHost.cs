using System.Data;
using AftercareBot.Care;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Storage;
using AftercareBot.Channels.Paging;
using AftercareBot.Channels.Tests.Support;
using AftercareBot.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Tests.Paging.Support;

/// <summary>The care room and the ways to responders, on a database of its own; the clock is the test's, and nothing runs by itself.</summary>
internal sealed class PagingHost : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("paging-test-").FullName;
    private readonly ServiceProvider services;

    public PagingHost(Provider provider, params (string Name, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Care:DataFolder"] = folder,
            ["Paging:ConsoleUrl"] = "https://care.example.org",
        };
        provider.Configure(values);
        foreach (var (name, value) in settings)
            values[name] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddCare(configuration);
        collection.AddSingleton<IResponderWords, PlainWords>();
        collection.AddPaging(configuration);
        collection.AddSingleton<IBot, ChatBot>();
        collection.AddSingleton<BotFrameworkAuthentication>(new ConfigurationBotFrameworkAuthentication(configuration));
        collection.AddSingleton(provider => new CloudAdapter(provider.GetRequiredService<BotFrameworkAuthentication>()));
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public FakeTimeProvider Clock { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public INotifier Notifier(string kind) => services.GetServices<INotifier>().Single(notifier => notifier.Kind == kind);

    /// <summary>One attempt, as the outbox makes it: with the bound in time and the circuit.</summary>
    /// <returns>Null when the circuit is open.</returns>
    public async Task<NotifyOutcome?> SendAsync(
        string kind,
        string target,
        bool isShared,
        int attempt = 1,
        NotificationKind what = NotificationKind.Page,
        string locale = "en-US"
    )
    {
        var row = new OutboxRow
        {
            Id = Guid.Parse("01988f0e-0000-7000-8000-000000000001"),
            CaseId = Guid.Parse("01988f0e-0000-7000-8000-000000000002"),
            Run = 1,
            Kind = what,
            Level = AlertLevel.Crisis,
            Notifier = kind,
            Target = isShared ? target : Guid.Empty.ToString(),
            ResponderId = isShared ? null : Guid.Parse("01988f0e-0000-7000-8000-000000000003"),
            Attempts = attempt,
            DueAt = Clock.GetUtcNow(),
            LeaseOwner = "test",
            Category = "overdose",
            Subject = "self",
            OpenedAt = Clock.GetUtcNow(),
            Address = isShared ? null : Get<ITextProtector>().Protect(target),
            Locale = locale,
        };
        return (await Get<OutboxSender>().SendAsync(row, CancellationToken.None))?.Outcome;
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

    public async Task<T> QueryAsync<T>(Func<IDbConnection, T> read) =>
        await Get<CareDatabase>().ReadAsync(read, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
