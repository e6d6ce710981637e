namespace AftercareBot.Service.Hosting;

/// <summary>The settings as the running service would read them, for the verbs that run without it.</summary>
internal static class ServiceSettings
{
    public static IConfiguration Read() =>
        new ConfigurationBuilder()
            .SetBasePath(Folders.Content)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
}
