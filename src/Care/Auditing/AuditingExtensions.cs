using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Auditing;

internal static class AuditingExtensions
{
    public static IServiceCollection AddAuditing(this IServiceCollection services)
    {
        services.AddSingleton<ICareHealth, HealthCheck>();
        services.AddSingleton<Rehearsals>();
        services.AddSingleton<RehearsalWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<RehearsalWorker>());
        services.AddSingleton<Auditor>();
        services.AddHostedService(provider => provider.GetRequiredService<Auditor>());
        services
            .AddHttpClient(Auditor.ClientName)
            .ConfigureHttpClient(static client => client.Timeout = TimeSpan.FromSeconds(10));
        return services;
    }
}
