using System.Diagnostics;

namespace AftercareBot.Benchmarks.Service;

/// <summary>Bounded load over a number of connections, each sending its next request when the last is answered.</summary>
internal static class Load
{
    // Enough for the runtime to have compiled the hot paths for good; before that a turn costs several times as much.
    private const int Warmup = 8000;

    public static async Task<LoadResult> RunAsync(
        ServerProcess server,
        int connections,
        int requests,
        Func<int, Task<Func<HttpClient, Task<HttpResponseMessage>>>> prepare
    )
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(server.Url) };
        var senders = new Func<HttpClient, Task<HttpResponseMessage>>[connections];
        for (var index = 0; index < connections; index++)
            senders[index] = await prepare(index);
        await SendAsync(client, senders, Warmup, latencies: null);
        var latencies = new TimeSpan[requests];
        var before = server.Usage;
        var watch = Stopwatch.StartNew();
        await SendAsync(client, senders, requests, latencies);
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
        TimeSpan[]? latencies
    )
    {
        var next = -1;
        return Task.WhenAll(senders.Select(sender => Task.Run(() => LoopAsync(sender))));

        async Task LoopAsync(Func<HttpClient, Task<HttpResponseMessage>> sender)
        {
            while (Interlocked.Increment(ref next) is var index && index < requests)
            {
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
