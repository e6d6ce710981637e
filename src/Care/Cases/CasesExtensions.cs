using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Cases;

internal static class CasesExtensions
{
    public static IServiceCollection AddCases(this IServiceCollection services) =>
        services
            .AddSingleton<CaseFeed>()
            .AddSingleton<CaseDesk>()
            .AddSingleton<ICases, CaseStore>()
            .AddHostedService<CaseBridge>();
}
