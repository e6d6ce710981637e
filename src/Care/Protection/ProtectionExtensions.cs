using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Protection;

internal static class ProtectionExtensions
{
    public static IServiceCollection AddProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("AftercareBot");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IOptions<CareOptions>, ILoggerFactory>(
                static (keys, care, loggers) =>
                    keys.XmlRepository = new FileSystemXmlRepository(
                        new DirectoryInfo(Path.GetFullPath(care.Value.Keys)),
                        loggers
                    )
            );
        services.AddSingleton<ITextProtector, TextProtector>();
        services.AddSingleton<ReferenceProtector>();
        services.AddSingleton(provider => new KeyedHash(
            provider.GetRequiredService<IOptions<CareOptions>>().Value.Keys,
            provider.GetRequiredService<ILogger<KeyedHash>>()
        ));
        return services;
    }
}
