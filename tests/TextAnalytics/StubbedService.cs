using AftercareBot.TextAnalytics.Tests.Support;

namespace AftercareBot.TextAnalytics.Tests;

/// <summary>A service of its own for each test.</summary>
public abstract class StubbedService : IAsyncLifetime
{
    private protected ServiceStub Service { get; } = new();

    public Task InitializeAsync() => Service.InitializeAsync();

    public Task DisposeAsync() => Service.DisposeAsync();
}
