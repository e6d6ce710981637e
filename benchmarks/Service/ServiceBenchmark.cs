using System.Globalization;

namespace AftercareBot.Benchmarks.Service;

/// <summary>Drives the running service beside the bare endpoint, in one run, and prints the ratios.</summary>
internal static class ServiceBenchmark
{
    private const int RequestsAConnection = 100;
    private const int FewestRequests = 2000;
    private const int Starts = 3;
    private const int SecondsAtARate = 15;

    // By the clock first: what members do. Then as much as the server takes.
    private static readonly (int Connections, int? ASecond)[] Runs = [(16, 20), (16, 100), (1, null), (16, null), (64, null)];

    public static async Task RunAsync(string serviceDll, string repository)
    {
        var data = Directory.CreateTempSubdirectory("aftercare-bench-").FullName;
        try
        {
            var answerFile = Path.Combine(data, "answer.json");
            await using var service = await StartAsync("service", StartServiceAsync);
            await File.WriteAllBytesAsync(answerFile, await AnswerAsync(service.Url));
            await using var bare = await StartAsync("bare endpoint", StartBareAsync);
            Console.WriteLine();
            Console.WriteLine(
                "| path | connections | by the clock | requests/s | p50 ms | p99 ms | CPU µs/request | × bare CPU | resident MB |"
            );
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
            foreach (var (connections, aSecond) in Runs)
                await CompareAsync(service, bare, connections, aSecond);

            Task<ServerProcess> StartServiceAsync() =>
                ServerProcess.StartAsync(
                    serviceDll,
                    repository,
                    url => [$"--urls={url}", $"--Care:DataFolder={data}", $"--DirectLine:KeysFolder={data}/keys"]
                );

            Task<ServerProcess> StartBareAsync() =>
                ServerProcess.StartAsync(
                    typeof(ServiceBenchmark).Assembly.Location,
                    repository,
                    url => ["bare", url, answerFile]
                );
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    // Several times: the first reads its files from the disk, and a busy machine tells different tales.
    private static async Task<ServerProcess> StartAsync(string name, Func<Task<ServerProcess>> start)
    {
        for (var time = 1; ; time++)
        {
            var server = await start();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}, start {time}: first answer after {server.ToFirstAnswer.TotalMilliseconds:F0} ms, CPU {server.Usage.Cpu.TotalMilliseconds:F0} ms, resident {server.Usage.ResidentBytes / 1048576.0:F0} MB"
                )
            );
            if (time == Starts)
                return server;
            await server.DisposeAsync();
        }
    }

    private static async Task CompareAsync(ServerProcess service, ServerProcess bare, int connections, int? aSecond)
    {
        var requests = aSecond * SecondsAtARate ?? Math.Max(FewestRequests, connections * RequestsAConnection);
        var floor = await Load.RunAsync(bare, "bare", connections, requests, aSecond, Messages);
        Row("bare endpoint", floor);
        Row("/api/messages", await Load.RunAsync(service, "messages", connections, requests, aSecond, Messages));
        Row(
            "Direct Line",
            await Load.RunAsync(
                service,
                "directline",
                connections,
                requests,
                aSecond,
                _ => DirectLineClient.OpenAsync(service.Url)
            )
        );

        void Row(string path, LoadResult result) =>
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {path} | {connections} | {(aSecond is null ? "no" : "yes")} | {result.RequestsASecond:F0} | {result.P50.TotalMilliseconds:F2} | {result.P99.TotalMilliseconds:F2} | {result.CpuARequest.TotalMicroseconds:F0} | {result.CpuARequest / floor.CpuARequest:F1} | {result.ResidentBytes / 1048576.0:F0} |"
                )
            );

        Task<Func<HttpClient, Task<HttpResponseMessage>>> Messages(int index)
        {
            var conversation = string.Create(CultureInfo.InvariantCulture, $"bench-{connections}-{aSecond ?? 0}-{index}");
            return Task.FromResult<Func<HttpClient, Task<HttpResponseMessage>>>(client =>
                client.PostAsync("/api/messages", Turns.Content(Turns.Question, conversation))
            );
        }
    }

    private static async Task<byte[]> AnswerAsync(string url)
    {
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        using var response = await client.PostAsync("/api/messages", Turns.Content(Turns.Question, "sample"));
        return await response.Content.ReadAsByteArrayAsync();
    }
}
