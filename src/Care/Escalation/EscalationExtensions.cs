using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Escalation;

internal static class EscalationExtensions
{
    public static IServiceCollection AddEscalation(this IServiceCollection services) =>
        services
            .AddSingleton<TargetResolver>()
            .AddSingleton<Ladder>()
            .AddSingleton<LadderStore>()
            .AddSingleton<LadderSignal>()
            .AddSingleton<LadderWorker>()
            .AddHostedService(provider => provider.GetRequiredService<LadderWorker>());
}
