using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.Storage;

/// <summary>The stores that the contract holds for.</summary>
public static class Store
{
    public static TheoryData<string> All => PostgresServer.Missing is null ? ["sqlite", "postgresql"] : ["sqlite"];

    internal static Action<Dictionary<string, string?>> Settings(string store)
    {
        if (store is "sqlite")
            return static _ => { };
        var connectionString = PostgresServer.NewDatabase();
        return settings => settings["Storage:ConnectionString"] = connectionString;
    }
}
