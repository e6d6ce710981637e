using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AftercareBot.Benchmarks.Kill;

/// <summary>The real service as a process that is killed with SIGKILL and started again at the same place with the same data.</summary>
internal sealed class KilledService(string dll, string workingFolder, IReadOnlyList<string> settings) : IAsyncDisposable
{
    private readonly int port = FreePort();
    private Process? process;

    public string Url => $"http://127.0.0.1:{port}";

    public int Kills { get; private set; }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [dll, $"--urls={Url}", .. settings])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["Logging__LogLevel__Default"] = "Error";
        process = Process.Start(start)!;
        process.OutputDataReceived += static (_, line) => Show(line.Data);
        process.ErrorDataReceived += static (_, line) => Show(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new Uri(Url) };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromMinutes(2))
        {
            try
            {
                using var live = await client.GetAsync("/health/live");
                if (live.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
        }

        throw new InvalidOperationException("The service did not start within two minutes.");
    }

    public async Task KillAsync()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
        Kills++;
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private static void Show(string? line)
    {
        if (!string.IsNullOrEmpty(line))
            Console.Error.WriteLine(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
