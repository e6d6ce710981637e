using System.Globalization;

namespace AftercareBot.Benchmarks.Service;

/// <summary>Drives the running service beside the bare endpoint, in one run, and prints the ratios.</summary>
internal static class ServiceBenchmark
{
    private const int RequestsAConnection = 300;
    private const int FewestRequests = 3000;
    private static readonly int[] Connections = [1, 16, 64];

    public static async Task RunAsync(string serviceDll, string repository)
    {
        var data = Directory.CreateTempSubdirectory("aftercare-bench-").FullName;
        try
        {
            await using var service = await ServerProcess.StartAsync(
                serviceDll,
                repository,
                url => [$"--urls={url}", $"--Care:DataFolder={data}", $"--DirectLine:KeysFolder={data}/keys"]
            );
            var answerFile = Path.Combine(data, "answer.json");
            await File.WriteAllBytesAsync(answerFile, await AnswerAsync(service.Url));
            await using var bare = await ServerProcess.StartAsync(
                typeof(ServiceBenchmark).Assembly.Location,
                repository,
                url => ["bare", url, answerFile]
            );
            Print("service, start to first answer", service.ToFirstAnswer.TotalMilliseconds, "ms");
            Print("bare endpoint, start to first answer", bare.ToFirstAnswer.TotalMilliseconds, "ms");
            Console.WriteLine();
            Console.WriteLine(
                "| path | connections | requests/s | p50 ms | p99 ms | CPU µs/request | × bare CPU | resident MB |"
            );
            Console.WriteLine("|---|---|---|---|---|---|---|---|");
            foreach (var connections in Connections)
                await CompareAsync(service, bare, connections);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task CompareAsync(ServerProcess service, ServerProcess bare, int connections)
    {
        var requests = Math.Max(FewestRequests, connections * RequestsAConnection);
        var floor = await Load.RunAsync(bare, connections, requests, Messages);
        Row("bare endpoint", connections, floor, floor);
        Row("/api/messages", connections, await Load.RunAsync(service, connections, requests, Messages), floor);
        Row(
            "Direct Line",
            connections,
            await Load.RunAsync(service, connections, requests, _ => DirectLineClient.OpenAsync(service.Url)),
            floor
        );

        Task<Func<HttpClient, Task<HttpResponseMessage>>> Messages(int index)
        {
            var conversation = string.Create(CultureInfo.InvariantCulture, $"bench-{connections}-{index}");
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

    private static void Row(string path, int connections, LoadResult result, LoadResult floor) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {path} | {connections} | {result.RequestsASecond:F0} | {result.P50.TotalMilliseconds:F2} | {result.P99.TotalMilliseconds:F2} | {result.CpuARequest.TotalMicroseconds:F0} | {result.CpuARequest / floor.CpuARequest:F1} | {result.ResidentBytes / 1048576.0:F0} |"
            )
        );

    private static void Print(string name, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:F0} {unit}"));
}
