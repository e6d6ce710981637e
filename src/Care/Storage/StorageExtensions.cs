using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Storage;

internal static class StorageExtensions
{
    private const string Migrations = "AftercareBot.Care.Storage.Migrations.";

    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton(new MigrationSource("care", typeof(CareDatabase).Assembly, Migrations));
        services.AddSingleton<CareDatabase>(Create);
        services.AddSingleton<IWriteQueue>(provider => provider.GetRequiredService<CareDatabase>());
        services.AddSingleton<IReadConnections>(provider => provider.GetRequiredService<CareDatabase>());
        services.AddSingleton<SequentialIds>();
        services.AddHostedService<StorageStart>();
        return services;
    }

    private static CareDatabase Create(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<CareOptions>>().Value;
        return options.ConnectionString.Length > 0
            ? new PostgresCareDatabase(
                options.ConnectionString,
                provider.GetServices<MigrationSource>(),
                provider.GetRequiredService<TimeProvider>()
            )
            : new SqliteCareDatabase(
                options.DatabaseFile,
                provider.GetServices<MigrationSource>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<SqliteCareDatabase>>()
            );
    }
}
