using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.SafetyPlans;

internal static class SafetyPlansExtensions
{
    public static IServiceCollection AddSafetyPlans(this IServiceCollection services) =>
        services.AddSingleton<ISafetyPlans, SafetyPlanStore>();
}
