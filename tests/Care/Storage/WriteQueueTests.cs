using AftercareBot.Care.Storage;
using AftercareBot.Care.Tests.Support;
using Dapper;

namespace AftercareBot.Care.Tests.Storage;

public sealed class WriteQueueTests
{
    private const string Insert = "INSERT INTO conversation_state (key, value, updated_at) VALUES (@key, @value, 0)";

    [Fact]
    public async Task A_thousand_writes_at_once_are_all_on_disk()
    {
        await using var care = TestCare.Create();
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(index => AddAsync(care.Database, $"key {index}")));

        (await CountAsync(care)).ShouldBe(1000);
    }

    [Fact]
    public async Task A_work_that_fails_undoes_itself_and_nothing_else()
    {
        await using var care = TestCare.Create();
        var tasks = Enumerable
            .Range(0, 100)
            .Select(index => AddAsync(care.Database, $"key {index}", fails: index % 10 == 0))
            .ToList();

        foreach (var (task, index) in tasks.Select((task, index) => (task, index)))
        {
            if (index % 10 == 0)
                await Should.ThrowAsync<InvalidOperationException>(task);
            else
                await task;
        }

        (await CountAsync(care)).ShouldBe(90);
    }

    [Fact]
    public async Task Works_run_in_the_order_they_were_asked_for()
    {
        await using var care = TestCare.Create();
        var seen = new List<int>();

        await Task.WhenAll(
            Enumerable.Range(0, 200).Select(index => care.Database.WriteAsync(_ => seen.Add(index), CancellationToken.None))
        );

        seen.ShouldBe(Enumerable.Range(0, 200));
    }

    [Fact]
    public async Task An_urgent_work_goes_ahead_of_those_that_wait()
    {
        await using var care = TestCare.Create();
        using var gate = new ManualResetEventSlim();
        var seen = new List<string>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = care.Database.WriteAsync(
            _ =>
            {
                begun.TrySetResult();
                gate.Wait();
            },
            CancellationToken.None
        );
        // From here on nothing else can be of the first one's batch.
        await begun.Task;
        var ordinary = Enumerable
            .Range(0, 20)
            .Select(_ => care.Database.WriteAsync(_ => seen.Add("ordinary"), CancellationToken.None))
            .ToList();
        var urgent = care.Database.WriteUrgentAsync(
            _ =>
            {
                seen.Add("urgent");
                return true;
            },
            CancellationToken.None
        );

        gate.Set();
        await Task.WhenAll([first, urgent, .. ordinary]);

        seen.IndexOf("urgent").ShouldBe(0);
    }

    [Fact]
    public async Task A_work_cancelled_before_it_begins_never_runs()
    {
        await using var care = TestCare.Create();
        await care.Database.OpenAsync(CancellationToken.None);
        using var gate = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        var first = care.Database.WriteAsync(_ => gate.Wait(), CancellationToken.None);
        var second = care.Database.WriteAsync(_ => throw new InvalidOperationException("ran"), cancel.Token);

        await cancel.CancelAsync();
        gate.Set();
        await first;

        await Should.ThrowAsync<OperationCanceledException>(second);
    }

    [Fact]
    public async Task What_was_committed_is_there_after_the_process_is_gone()
    {
        await using var care = TestCare.Create();
        await AddAsync(care.Database, "kept");

        await using var after = care.Beside();

        (await CountAsync(after)).ShouldBe(1);
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        await using var care = TestCare.Create();

        await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(async () =>
            await care.QueryAsync(connection => connection.Execute("DELETE FROM conversation_state"))
        );
    }

    [Fact]
    public async Task A_database_that_comes_back_is_used_again()
    {
        await using var care = TestCare.Create();
        Directory.CreateDirectory(Path.Combine(care.Folder, "care.db"));
        await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(AddAsync(care.Database, "lost"));

        Directory.Delete(Path.Combine(care.Folder, "care.db"));
        await AddAsync(care.Database, "kept");

        (await CountAsync(care)).ShouldBe(1);
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_migrate_once()
    {
        await using var care = TestCare.Create();
        await using var beside = care.Beside();

        await Task.WhenAll(care.Database.OpenAsync(CancellationToken.None), beside.Database.OpenAsync(CancellationToken.None));

        var applied = await care.QueryAsync(connection =>
            connection.Query<(string, long)>("SELECT source, number FROM schema_migrations").AsList()
        );
        applied.ShouldBeUnique();
        applied.ShouldNotBeEmpty();
    }

    private static Task<int> AddAsync(CareDatabase database, string key, bool fails = false) =>
        database.WriteAsync(
            transaction =>
            {
                var rows = transaction.Connection!.Execute(Insert, new { key, value = new byte[] { 1 } }, transaction);
                return fails ? throw new InvalidOperationException("as the test asked") : rows;
            },
            CancellationToken.None
        );

    private static Task<long> CountAsync(TestCare care) =>
        care.QueryAsync(connection => connection.ExecuteScalar<long>("SELECT count(*) FROM conversation_state"));
}
