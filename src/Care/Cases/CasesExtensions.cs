using AftercareBot.Care.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Cases;

internal static class CasesExtensions
{
    public static IServiceCollection AddCases(this IServiceCollection services) =>
        services.AddSingleton<CaseFeed>().AddSingleton<CaseDesk>().AddSingleton<ICases, CaseStore>();

    /// <summary>For several instances on one PostgreSQL.</summary>
    public static IServiceCollection AddCaseBridge(this IServiceCollection services) =>
        services.AddSingleton<IHostedService>(Bridge);

    private static CaseBridge Bridge(IServiceProvider provider) =>
        new(
            (PostgresCareDatabase)provider.GetRequiredService<CareDatabase>(),
            provider.GetRequiredService<CaseFeed>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CaseBridge>>()
        );
}
