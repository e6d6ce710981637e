using AftercareBot.Care;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.DirectLine;

/// <summary>Registers the web chat's channel.</summary>
public static class DirectLineServices
{
    /// <summary>Adds the channel; the host adds an <see cref="Microsoft.Bot.Builder.IBot"/> and the care room's storage.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services
            .AddOptions<DirectLineOptions>()
            .Bind(configuration.GetSection(DirectLineOptions.Section))
            .PostConfigure<IOptions<CareOptions>>(
                static (options, care) =>
                {
                    if (options.KeysFolder.Length == 0)
                        options.KeysFolder = care.Value.KeysFolder ?? Path.Combine(care.Value.DataFolder, "keys");
                }
            )
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsCheck>();
        services.AddSingleton(
            new MigrationSource("directline", typeof(DirectLineServices).Assembly, "AftercareBot.Channels.DirectLine.Migrations.")
        );
        services.AddSingleton<Tokens>();
        services.AddSingleton<CallerCheck>();
        services.AddSingleton<CrossOrigin>();
        services.AddSingleton<ActivityStore>();
        services.AddSingleton<ConversationStreams>();
        services.AddHostedService<StreamBridge>();
        services.AddSingleton(provider => new DirectLineAdapter(
            provider.GetRequiredService<ActivityStore>(),
            provider.GetRequiredService<ConversationStreams>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<ConversationEndpoints>();
        services.AddSingleton<ActivityEndpoints>();
        services.AddSingleton<StreamEndpoint>();
        return services;
    }
}
