using System.Diagnostics;

namespace AftercareBot.Benchmarks.Service;

/// <summary>
/// Bounded load over a number of connections. At a rate, requests are sent by the clock, as members write; without one, each
/// connection sends its next request when the last is answered, which is the most that the server takes.
/// </summary>
internal static class Load
{
    // Enough for the runtime to have compiled the hot paths for good; before that a turn costs several times as much.
    private const int FirstWarmup = 8000;
    private const int LaterWarmup = 500;

    private static readonly HashSet<string> Warm = [];

    public static async Task<LoadResult> RunAsync(
        ServerProcess server,
        string path,
        int connections,
        int requests,
        int? aSecond,
        Func<int, Task<Func<HttpClient, Task<HttpResponseMessage>>>> prepare
    )
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(server.Url) };
        var senders = new Func<HttpClient, Task<HttpResponseMessage>>[connections];
        for (var index = 0; index < connections; index++)
            senders[index] = await prepare(index);
        await SendAsync(client, senders, Warm.Add(path) ? FirstWarmup : LaterWarmup, aSecond: null, latencies: null);
        var latencies = new TimeSpan[requests];
        var before = server.Usage;
        var watch = Stopwatch.StartNew();
        await SendAsync(client, senders, requests, aSecond, latencies);
        watch.Stop();
        var after = server.Usage;
        Array.Sort(latencies);
        return new LoadResult(
            requests / watch.Elapsed.TotalSeconds,
            latencies[requests / 2],
            latencies[requests * 99 / 100],
            (after.Cpu - before.Cpu) / requests,
            after.ResidentBytes
        );
    }

    private static Task SendAsync(
        HttpClient client,
        Func<HttpClient, Task<HttpResponseMessage>>[] senders,
        int requests,
        int? aSecond,
        TimeSpan[]? latencies
    )
    {
        var next = -1;
        var begin = Stopwatch.GetTimestamp();
        return Task.WhenAll(senders.Select(sender => Task.Run(() => LoopAsync(sender))));

        async Task LoopAsync(Func<HttpClient, Task<HttpResponseMessage>> sender)
        {
            while (Interlocked.Increment(ref next) is var index && index < requests)
            {
                if (
                    aSecond is { } rate
                    && TimeSpan.FromSeconds((double)index / rate) - Stopwatch.GetElapsedTime(begin) is { Ticks: > 0 } early
                )
                    await Task.Delay(early, TimeProvider.System);
                var start = Stopwatch.GetTimestamp();
                using var response = await sender(client);
                await response.Content.ReadAsByteArrayAsync();
                if (!response.IsSuccessStatusCode)
                    throw new InvalidOperationException($"The server answered {(int)response.StatusCode}.");
                if (latencies is not null)
                    latencies[index] = Stopwatch.GetElapsedTime(start);
            }
        }
    }
}
