using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace AftercareBot.Benchmarks.Kill;

/// <summary>
/// A thousand people in danger write while the service is killed again and again, at random and always with messages under way. Every
/// one must read the numbers, every case must be in the store, and every case must have been paged.
/// </summary>
internal static class KillRun
{
    private const int AtOnce = 12;

    private static readonly TimeSpan LongestWaitForPages = TimeSpan.FromMinutes(3);

    /// <summary>Writes, kills, and counts what came.</summary>
    /// <returns>0 when nothing was lost, 1 otherwise.</returns>
    public static async Task<int> RunAsync(string serviceDll, string repository, int messages, int kills, int seed)
    {
        var data = Directory.CreateTempSubdirectory("aftercare-kill-").FullName;
        try
        {
            await using var receiver = await PageReceiver.StartAsync(TimeProvider.System);
            await using var service = new KilledService(serviceDll, repository, Settings(data, receiver.Url));
            await service.StartAsync();
            var watch = Stopwatch.StartNew();
            var members = await WriteAsync(service, messages, kills, new Random(seed));
            await WaitForPagesAsync(receiver, messages);
            var took = watch.Elapsed;
            await service.KillAsync();
            return Report(members, receiver, KillStore.Read(data), service.Kills - 1, took, seed) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static string[] Settings(string data, string receiver) =>
        [
            $"--Care:DataFolder={data}",
            $"--DirectLine:KeysFolder={data}/keys",
            "--Members:Country=US",
            "--Care:Webhooks:0:Name=receiver",
            $"--Care:Webhooks:0:Url={receiver}",
            $"--Care:Webhooks:0:Secret={PageReceiver.Secret}",
            // One rung, so that what is counted is what a message caused.
            "--Care:Escalation:Steps:0:Who=shared",
            "--Care:Escalation:Steps:0:By:0=webhook",
            "--Care:Escalation:Steps:0:Wait=23:00:00",
        ];

    private static async Task<IReadOnlyCollection<KillMember>> WriteAsync(
        KilledService service,
        int messages,
        int kills,
        Random random
    )
    {
        using var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromSeconds(5) };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(service.Url), Timeout = TimeSpan.FromSeconds(30) };
        var members = new ConcurrentBag<KillMember>();
        var due = new Queue<int>(Enumerable.Range(0, kills).Select(_ => random.Next(1, messages)).Order());
        using var crossed = new SemaphoreSlim(0);
        var begun = 0;
        var writing = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(WriteOnAsync)));
        while (due.TryDequeue(out var place))
        {
            while (Volatile.Read(ref begun) < place)
                await crossed.WaitAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 120)), TimeProvider.System);
            await service.KillAsync();
            await service.StartAsync();
        }

        await writing;
        return members;

        async Task WriteOnAsync()
        {
            while (Interlocked.Increment(ref begun) <= messages)
            {
                crossed.Release();
                var member = new KillMember(client);
                members.Add(member);
                await member.WriteAsync();
            }

            crossed.Release();
        }
    }

    private static async Task WaitForPagesAsync(PageReceiver receiver, int messages)
    {
        var watch = Stopwatch.StartNew();
        while (receiver.FirstPages.Count < messages && watch.Elapsed < LongestWaitForPages)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        // What was sent and not yet recorded is recorded meanwhile.
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
    }

    private static bool Report(
        IReadOnlyCollection<KillMember> members,
        PageReceiver receiver,
        KillStore store,
        int kills,
        TimeSpan took,
        int seed
    )
    {
        var again = members.Count(member => member.Posts > 1);
        var posts = members.Sum(member => member.Posts);
        var repeats = receiver.Ids.Values.Count(count => count > 1);
        var waits = receiver.FirstPages.Values.Order().ToList();
        Line("messages", members.Count, $"written in {took.TotalSeconds:F0} s, seed {seed}");
        Line("kills with SIGKILL", kills, "");
        Line("answered with numbers", members.Count, $"{again} of them after sending again, {posts} posts");
        Line("cases in the store", store.Cases, "one a person");
        Line("alerts in the store", store.Alerts, $"{store.AlertsTwice} of them twice");
        Line(
            "cases paged at the receiver",
            receiver.FirstPages.Count,
            $"{receiver.Pages} pages, {repeats} notifications repeated"
        );
        Line("pages not recorded as delivered", store.PagesNotDelivered, "");
        if (waits.Count > 0)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"message to page: median {Milliseconds(0.5):F0} ms, p99 {Milliseconds(0.99):F0} ms, longest {Milliseconds(1):F0} ms"
                )
            );
        return store.Cases == members.Count
            && receiver.FirstPages.Count == members.Count
            && store.AlertsTwice == 0
            && store.Alerts >= members.Count
            && store.Alerts <= posts;

        double Milliseconds(double share) => waits[Math.Min(waits.Count - 1, (int)(waits.Count * share))].TotalMilliseconds;
    }

    private static void Line(string what, long count, string more) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what, -34} {count, 6}  {more}"));
}
