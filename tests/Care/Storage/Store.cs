using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.Storage;

/// <summary>The stores that the contract holds for.</summary>
public static class Store
{
    public static TheoryData<string> All => PostgresServer.Missing is null ? ["sqlite", "postgresql"] : ["sqlite"];

    internal static async Task<Action<Dictionary<string, string?>>> SettingsAsync(string store)
    {
        if (store is "sqlite")
            return static _ => { };
        var connectionString = await PostgresServer.NewDatabaseAsync();
        return settings => settings["Storage:ConnectionString"] = connectionString;
    }
}
