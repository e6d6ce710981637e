using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Notifying;

internal static class NotifyingExtensions
{
    public static IServiceCollection AddNotifying(this IServiceCollection services)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<TargetCircuits>();
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<ITestPages, TestPages>();
        services.AddSingleton<IReplyCodes, ReplyCodes>();
        services.AddSingleton<OutboxWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxWorker>());
        services.AddSingleton<NotifierRegistry>();
        services.AddSingleton<INotifier, ConsoleNotifier>();
        services.AddSingleton<INotifier, WebhookNotifier>();
        services.AddSingleton<INotifier, MemberNotifier>();
        services
            .AddHttpClient(WebhookNotifier.KindName)
            .ConfigureHttpClient(
                static (provider, client) =>
                    client.Timeout = provider.GetRequiredService<IOptions<CareOptions>>().Value.Outbox.AttemptTimeout
            )
            // A redirect would send the signed body to where the settings did not say.
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services;
    }
}
