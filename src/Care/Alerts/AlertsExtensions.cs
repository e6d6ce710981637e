using AftercareBot.Care.Cases;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Alerts;

internal static class AlertsExtensions
{
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddSingleton<CaseIntake>();
        services.AddSingleton<AlertJournal>();
        services.AddSingleton<AlertFallback>();
        services.AddSingleton<OutageContacts>();
        services.AddSingleton<OutagePager>();
        services.AddHostedService(provider => provider.GetRequiredService<OutagePager>());
        services.AddSingleton<JournalWorker>();
        services.AddSingleton<WarmUp>();
        services.AddHostedService(provider => provider.GetRequiredService<WarmUp>());
        services.AddHostedService(provider => provider.GetRequiredService<JournalWorker>());
        services.AddSingleton(Desk);
        return services;
    }

    // By hand: the constructor takes what is internal to this room, so the container cannot see it.
    private static AlertDesk Desk(IServiceProvider provider) =>
        new(
            provider.GetRequiredService<IWriteQueue>(),
            provider.GetRequiredService<CaseIntake>(),
            provider.GetRequiredService<AlertFallback>(),
            provider.GetRequiredService<CaseFeed>(),
            provider.GetRequiredService<OutboxSignal>(),
            provider.GetRequiredService<KeyedHash>(),
            provider.GetRequiredService<ReferenceProtector>(),
            provider.GetRequiredService<ITextProtector>(),
            provider.GetRequiredService<CareMetrics>(),
            provider.GetRequiredService<IOptions<CareOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AlertDesk>>()
        );
}
