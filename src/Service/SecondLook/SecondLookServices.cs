using AftercareBot.Dialogs.Crisis;
using AftercareBot.Service.Hosting;
using Azure;
using Azure.AI.TextAnalytics;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.SecondLook;

/// <summary>Registers the second look when its key is set; without it nothing changes.</summary>
internal static class SecondLookServices
{
    public static IServiceCollection AddSecondLook(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TextAnalyticsSettings.Section);
        if (!string.IsNullOrEmpty(section[nameof(TextAnalyticsSettings.Key)]))
            AddConfigured(services, section);
        return services;
    }

    // A method of its own, so that a service without a key never loads the client's assemblies.
    private static void AddConfigured(IServiceCollection services, IConfigurationSection section)
    {
        services.AddOptions<TextAnalyticsSettings>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TextAnalyticsSettings>>(
            new OptionsCheck<TextAnalyticsSettings>(settings => settings.Validate())
        );
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<IOptions<TextAnalyticsSettings>>().Value;
            return new TextAnalyticsClient(new Uri(settings.Endpoint), new AzureKeyCredential(settings.Key));
        });
        services.AddSingleton<SecondLookQueue>();
        services.AddSingleton<ISecondLook>(provider => provider.GetRequiredService<SecondLookQueue>());
        services.AddSingleton<MoodSignal>();
        services.AddHostedService<SecondLookWorker>();
    }
}
