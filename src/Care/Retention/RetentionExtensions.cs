using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Retention;

internal static class RetentionExtensions
{
    public static IServiceCollection AddRetention(this IServiceCollection services) =>
        services.AddSingleton<RetentionWorker>().AddHostedService(provider => provider.GetRequiredService<RetentionWorker>());
}
