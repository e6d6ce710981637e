using AftercareBot.Care.Cases;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Handoff;

internal static class HandoffExtensions
{
    public static IServiceCollection AddHandoff(this IServiceCollection services) =>
        services.AddSingleton<PrivateTalk>().AddSingleton<IHandoffs, Handoffs>().AddSingleton(Desk);

    // By hand: the constructor takes what is internal to this room, so the container cannot see it.
    private static ResponderDesk Desk(IServiceProvider provider) =>
        new(
            provider.GetRequiredService<CareDatabase>(),
            provider.GetRequiredService<ITranscript>(),
            provider.GetRequiredService<PrivateTalk>(),
            provider.GetRequiredService<CaseFeed>(),
            provider.GetRequiredService<CareMetrics>(),
            provider,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ResponderDesk>>()
        );
}
