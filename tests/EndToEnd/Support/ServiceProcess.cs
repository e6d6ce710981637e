using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace AftercareBot.EndToEnd.Tests.Support;

/// <summary>The real service as a process of its own, on a free port, with a data folder of its own.</summary>
internal sealed partial class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTakesAtMost = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly string dataFolder;

    private ServiceProcess(Process process, string dataFolder, Uri address)
    {
        this.process = process;
        this.dataFolder = dataFolder;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it and waits until it says that it listens.</summary>
    /// <param name="settings">Settings by their names, such as <c>Page:Country</c>.</param>
    public static Task<ServiceProcess> StartAsync(params (string Name, string Value)[] settings) =>
        StartAsync(Directory.CreateTempSubdirectory("aftercare-e2e-").FullName, "http://127.0.0.1:0", settings);

    /// <summary>Kills it as a power cut would, and starts it again at the same place with the same data.</summary>
    public async Task<ServiceProcess> RestartAsync(params (string Name, string Value)[] settings)
    {
        await KillAsync();
        return await StartAsync(dataFolder, Address.GetLeftPart(UriPartial.Authority), settings);
    }

    /// <summary>Kills it as a power cut would; the data stay.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>How many rows a table holds.</summary>
    public long Count(string table)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(dataFolder, "care.db")};Mode=ReadOnly;Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        Directory.Delete(dataFolder, recursive: true);
    }

    private static async Task<ServiceProcess> StartAsync(string dataFolder, string url, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Places.Service, "--urls", url])
        {
            UseShellExecute = false,
            WorkingDirectory = Places.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Care__DataFolder"] = dataFolder;
        // A loaded machine shall not send alerts to the journal that the tests look for in the database.
        start.Environment["Care__Alerts__DatabaseBound"] = "00:00:05";
        start.Environment["Care__Alerts__JournalBound"] = "00:00:05";
        start.Environment["DirectLine__KeysFolder"] = Path.Combine(dataFolder, "keys");
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServiceProcess(process, dataFolder, await address.Task.WaitAsync(StartTakesAtMost));

        void Hear(string? line)
        {
            lock (said)
                said.Add(line ?? "");
            if (line is not null && Listening().Match(line) is { Success: true } match)
                address.TrySetResult(new Uri(match.Value.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)));
            else if (line is null && process.HasExited)
                address.TrySetException(new InvalidOperationException("The service did not start: " + string.Join('\n', said)));
        }
    }

    [GeneratedRegex(@"http://[\w.:\[\]]+:\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Listening();
}
