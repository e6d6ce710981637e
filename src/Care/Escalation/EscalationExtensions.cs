using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Escalation;

internal static class EscalationExtensions
{
    public static IServiceCollection AddEscalation(this IServiceCollection services) =>
        services
            .AddSingleton<TargetResolver>()
            .AddSingleton<PolicyBook>()
            .AddSingleton<IPolicyBook>(provider => provider.GetRequiredService<PolicyBook>())
            .AddSingleton<Ladder>()
            .AddSingleton<LadderStore>()
            .AddSingleton<LadderSignal>()
            .AddSingleton<LadderWorker>()
            .AddHostedService(provider => provider.GetRequiredService<LadderWorker>());
}
