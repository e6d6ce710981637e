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

    /// <summary>What tells the other instances; with a database of one's own there are none.</summary>
    public static IServiceCollection AddRelay(this IServiceCollection services, bool isShared)
    {
        if (!isShared)
            return services.AddSingleton<IInstanceRelay, NoRelay>();
        services.AddSingleton(provider => new PostgresRelay(
            (PostgresCareDatabase)provider.GetRequiredService<CareDatabase>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PostgresRelay>>()
        ));
        services.AddSingleton<IInstanceRelay>(provider => provider.GetRequiredService<PostgresRelay>());
        return services.AddHostedService(provider => provider.GetRequiredService<PostgresRelay>());
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
