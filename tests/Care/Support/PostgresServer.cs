using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AftercareBot.Care.Tests.Support;

/// <summary>A PostgreSQL server of these tests' own, from Debian's package, on a port of its own, gone when the tests are.</summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<Task<PostgresServer>> Started = new(StartAsync);
    private static int databases;

    private readonly string folder;
    private readonly int port;

    private PostgresServer(string folder, int port)
    {
        this.folder = folder;
        this.port = port;
    }

    /// <summary>Why there is none; null when there is.</summary>
    public static string? Missing => Programs is null ? "PostgreSQL is not installed (apt-get install postgresql)" : null;

    private static string? Programs { get; } =
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;

    /// <summary>The connection string of a new, empty database.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var name = $"care_{Interlocked.Increment(ref databases)}";
        await RunSqlAsync($"CREATE DATABASE {name}");
        return (await Started.Value).ConnectionString(name);
    }

    /// <summary>Ends every connection to a database and lets no new one in.</summary>
    public static async Task TakeAwayAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await RunSqlAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await RunSqlAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    /// <summary>Lets connections in again.</summary>
    public static Task GiveBackAsync(string connectionString) =>
        RunSqlAsync($"ALTER DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} ALLOW_CONNECTIONS true");

    private static async Task RunSqlAsync(string sql)
    {
        var server = await Started.Value;
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgresServer> StartAsync()
    {
        var home = TestFolder.Create();
        if (Environment.UserName is "root")
            await RunAsync("chown", "postgres", home);
        await AsPostgresAsync("initdb", "-D", $"{home}/data", "-A", "trust", "-U", "postgres", "--no-sync");
        var chosen = FreePort();
        var settings =
            $"-p {chosen} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=300";
        await AsPostgresAsync("pg_ctl", "-D", $"{home}/data", "-l", $"{home}/log", "-w", "-o", settings, "start");
        var server = new PostgresServer(home, chosen);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Stop();
        return server;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // PostgreSQL refuses to run as root, so in a container its own user runs it.
    private static async Task AsPostgresAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (Environment.UserName is "root")
            await RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            await RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", UseShellExecute = false };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Maximum Pool Size=40";

    private void Stop()
    {
        AsPostgresAsync("pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "stop").GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }
}
