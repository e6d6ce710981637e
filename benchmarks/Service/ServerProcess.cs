using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AftercareBot.Benchmarks.Service;

/// <summary>A server under measure, as a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, string url, TimeSpan toFirstAnswer)
    {
        this.process = process;
        Url = url;
        ToFirstAnswer = toFirstAnswer;
    }

    public string Url { get; }

    /// <summary>From the start of the process to its first answered turn.</summary>
    public TimeSpan ToFirstAnswer { get; }

    public ProcessUsage Usage => ProcessUsage.Of(process);

    /// <summary>Starts <c>dotnet DLL ARGUMENTS</c> and waits until it has answered a turn.</summary>
    public static async Task<ServerProcess> StartAsync(
        string dll,
        string workingFolder,
        Func<string, IEnumerable<string>> arguments
    )
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [dll, .. arguments(url)])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
                Console.Error.WriteLine(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        while (watch.Elapsed < TimeSpan.FromMinutes(1))
        {
            try
            {
                using var response = await client.PostAsync("/api/messages", Turns.Content("hello", "first"));
                if (response.IsSuccessStatusCode)
                    return new ServerProcess(process, url, watch.Elapsed);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }
        }

        process.Kill();
        throw new InvalidOperationException($"{dll} did not answer within a minute.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
