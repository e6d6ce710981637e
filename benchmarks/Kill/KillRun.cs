using System.Collections.Concurrent;

namespace AftercareBot.Benchmarks.Kill;

/// <summary>
/// People in danger write while the service is killed again and again, at random and always with messages under way. Every one must
/// read the numbers, every alert must be in the store once, and every case must have been paged.
/// </summary>
internal static class KillRun
{
    private const int AtOnce = 12;

    // Ends a hang; it measures nothing.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Writes, kills, and counts what came.</summary>
    public static async Task<KillReport> RunAsync(string serviceDll, string repository, KillPlan plan, TimeProvider time)
    {
        var data = Directory.CreateTempSubdirectory("aftercare-kill-").FullName;
        try
        {
            using var bound = new CancellationTokenSource(Longest, time);
            await using var receiver = await PageReceiver.StartAsync(time);
            await using var service = new KilledService(serviceDll, repository, Settings(data, receiver.Url), time);
            await service.StartAsync(bound.Token);
            var start = time.GetTimestamp();
            var members = await WriteAsync(service, plan, time, bound.Token);
            await SettleAsync(receiver, data, plan, time, bound.Token);
            var took = time.GetElapsedTime(start);
            var kills = service.Kills;
            await service.KillAsync();
            return new KillReport(plan, members, receiver, KillStore.Read(data), kills, took, service.Errors);
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
        KillPlan plan,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var random = new Random(plan.Seed);
        using var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromSeconds(5) };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(service.Url), Timeout = TimeSpan.FromSeconds(30) };
        var members = new ConcurrentBag<KillMember>();
        var due = new Queue<int>(Enumerable.Range(0, plan.Kills).Select(_ => random.Next(1, plan.Messages)).Order());
        using var crossed = new SemaphoreSlim(0);
        var begun = 0;
        var writing = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(WriteOnAsync, cancellationToken)));
        while (due.TryDequeue(out var place))
        {
            while (Volatile.Read(ref begun) < place)
                await crossed.WaitAsync(cancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 120)), time, cancellationToken);
            await service.KillAsync();
            await service.StartAsync(cancellationToken);
        }

        await writing;
        return members;

        async Task WriteOnAsync()
        {
            while (Interlocked.Increment(ref begun) is var number && number <= plan.Messages)
            {
                crossed.Release();
                var member = new KillMember(client, number, time);
                await member.WriteAsync(cancellationToken);
                members.Add(member);
            }

            crossed.Release();
        }
    }

    // An alert of the journal is taken in, and a page whose sending a kill cut short is sent again.
    private static async Task SettleAsync(
        PageReceiver receiver,
        string data,
        KillPlan plan,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var store = KillStore.Read(data);
            var isWhole = store.Alerts >= plan.Messages && receiver.FirstPages.Count >= plan.Messages;
            if (cancellationToken.IsCancellationRequested || (isWhole && store.PagesNotDelivered == 0))
                return;
            await Task.Delay(Pause, time, CancellationToken.None);
        }
    }
}
