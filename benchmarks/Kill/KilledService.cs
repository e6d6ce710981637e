using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AftercareBot.Benchmarks.Kill;

/// <summary>The real service as a process that is killed with SIGKILL and started again at the same place with the same data.</summary>
internal sealed class KilledService(string dll, string workingFolder, IReadOnlyList<string> settings, TimeProvider time)
    : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly int port = FreePort();
    private readonly ConcurrentQueue<string> errors = new();
    private Process? process;

    public string Url => $"http://127.0.0.1:{port}";

    public int Kills { get; private set; }

    /// <summary>Every line of its log, which holds errors only.</summary>
    public IReadOnlyCollection<string> Errors => [.. errors];

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
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
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new Uri(Url) };
        while (!await IsLiveAsync(client, cancellationToken))
        {
            if (process.HasExited)
                throw new InvalidOperationException("The service ended: " + string.Join('\n', errors));
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>Kills it as a power cut would.</summary>
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

    private static async Task<bool> IsLiveAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var live = await client.GetAsync("/health/live", cancellationToken);
            return live.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Hear(string? line)
    {
        if (!string.IsNullOrEmpty(line))
            errors.Enqueue(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
