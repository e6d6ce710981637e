using AftercareBot.Care.Alerts;
using AftercareBot.Care.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AftercareBot.Care.Tests.Alerts;

public sealed class AlertFallbackTests
{
    [Fact]
    public async Task With_the_database_away_an_alert_is_in_the_journal_and_taken_in_when_it_is_back()
    {
        await using var care = TestCare.Create();
        Directory.CreateDirectory(Path.Combine(care.Folder, "care.db"));

        var raised = await care.RaiseAsync(Alert.Of(AlertLevel.Emergency));

        raised.Durability.ShouldBe(AlertDurability.Journal);
        Directory.Delete(Path.Combine(care.Folder, "care.db"));
        (await TakeInAsync(care)).ShouldBe(1);
        (await OpenIdsAsync(care)).ShouldBe([raised.CaseId]);
        (await TakeInAsync(care)).ShouldBe(0);
    }

    [Fact]
    public async Task A_journal_of_a_process_that_was_killed_is_taken_in_by_the_next()
    {
        await using var care = TestCare.Create();
        var journal = Directory.CreateDirectory(Path.Combine(care.Folder, "journal")).FullName;
        Directory.CreateDirectory(Path.Combine(care.Folder, "care.db"));
        await care.RaiseAsync(Alert.Of(AlertLevel.Emergency));
        Directory.Delete(Path.Combine(care.Folder, "care.db"));
        // A killed process lets go of its lock; a copy of its file is what the next one finds.
        await CopyHeldFileAsync(Directory.EnumerateFiles(journal).Single(), Path.Combine(journal, "alerts-of-the-dead.jsonl"));

        await using var next = care.Beside();
        (await TakeInAsync(next)).ShouldBe(1);

        (await OpenIdsAsync(next)).Count.ShouldBe(1);
        File.Exists(Path.Combine(journal, "alerts-of-the-dead.jsonl")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_torn_last_line_does_not_keep_the_others_out()
    {
        await using var care = TestCare.Create();
        var journal = Directory.CreateDirectory(Path.Combine(care.Folder, "journal")).FullName;
        Directory.CreateDirectory(Path.Combine(care.Folder, "care.db"));
        await care.RaiseAsync(Alert.Of(AlertLevel.Emergency));
        Directory.Delete(Path.Combine(care.Folder, "care.db"));
        var orphan = Path.Combine(journal, "alerts-of-the-dead.jsonl");
        await CopyHeldFileAsync(Directory.EnumerateFiles(journal).Single(), orphan);
        await File.AppendAllTextAsync(orphan, """{"id":"0198""");

        await using var next = care.Beside();
        next.ExpectedErrors.Add("is torn");

        (await TakeInAsync(next)).ShouldBe(1);
    }

    [Fact]
    public async Task An_alert_that_is_in_the_journal_and_the_database_counts_once()
    {
        await using var care = TestCare.Create();
        var record = Record(care, await care.RaiseAsync(Alert.Of(AlertLevel.Crisis)));
        var intake = care.Get<CaseIntake>();

        for (var index = 0; index < 3; index++)
            await care.Database.WriteAsync(transaction => intake.Take(transaction, record), CancellationToken.None);

        (await care.Cases.ListOpenAsync(CancellationToken.None)).Single().AlertCount.ShouldBe(2);
    }

    [Fact]
    public async Task With_neither_database_nor_journal_an_alert_is_kept_in_memory_and_taken_in_later()
    {
        await using var care = TestCare.Create();
        care.ExpectedErrors.Add("kept in memory only");
        care.ExpectedErrors.Add("journal cannot be written");
        Directory.CreateDirectory(Path.Combine(care.Folder, "care.db"));
        await File.WriteAllTextAsync(Path.Combine(care.Folder, "journal"), "a file where the folder should be");

        var raised = await care.RaiseAsync(Alert.Of(AlertLevel.Emergency));

        raised.Durability.ShouldBe(AlertDurability.Memory);
        Directory.Delete(Path.Combine(care.Folder, "care.db"));
        (await TakeInAsync(care)).ShouldBe(1);
        (await OpenIdsAsync(care)).ShouldBe([raised.CaseId]);
    }

    [Fact]
    public async Task A_locked_database_costs_no_more_than_its_bound()
    {
        await using var care = TestCare.Create(
            settings => settings["Care:Alerts:DatabaseBound"] = OneBoundClock.Bound.ToString(),
            clock: new OneBoundClock()
        );
        await care.Database.OpenAsync(CancellationToken.None);
        await using var other = new SqliteConnection($"Data Source={Path.Combine(care.Folder, "care.db")};Pooling=false");
        await other.OpenAsync();
        await using (var block = other.BeginTransaction(deferred: false))
        {
            var raised = await care.RaiseAsync(Alert.Of(AlertLevel.Emergency));
            raised.Durability.ShouldBe(AlertDurability.Journal);
            await block.RollbackAsync();
        }

        (await TakeInAsync(care)).ShouldBe(1);
        var found = (await care.Cases.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem();
        found.AlertCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_full_disk_sends_alerts_to_the_journal_and_they_come_in_when_there_is_room()
    {
        await using var care = TestCare.Create();
        await care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: "before"));
        await LimitPagesAsync(care, pages: 1);

        var raised = new List<RaisedAlert>();
        for (var index = 0; raised.All(alert => alert.Durability is AlertDurability.Database); index++)
            raised.Add(await care.RaiseAsync(Alert.Of(AlertLevel.Emergency, user: $"member-{index}")));

        raised[^1].Durability.ShouldBe(AlertDurability.Journal);
        // The connection that met the full disk is closed, and with it the limit: there is room again.
        (await TakeInAsync(care)).ShouldBe(1);
        (await OpenIdsAsync(care)).Count.ShouldBe(1 + raised.Count);
    }

    [Fact]
    public async Task The_rehearsal_at_start_leaves_nothing_behind()
    {
        await using var care = TestCare.Create();

        await care.Get<WarmUp>().RunAsync(CancellationToken.None);

        (await OpenIdsAsync(care)).ShouldBeEmpty();
        (await care.QueryAsync(connection => connection.ExecuteScalar<long>("SELECT count(*) FROM outbox"))).ShouldBe(0);
    }

    [Fact]
    public async Task In_an_outage_repeats_of_one_person_are_one_case()
    {
        await using var care = TestCare.Create();
        Directory.CreateDirectory(Path.Combine(care.Folder, "care.db"));

        var first = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        var second = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        var other = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: "member-2"));

        second.CaseId.ShouldBe(first.CaseId);
        second.IsNewCase.ShouldBeFalse();
        other.CaseId.ShouldNotBe(first.CaseId);
    }

    [Fact]
    public async Task An_alert_of_an_outage_joins_the_case_that_was_open_before_and_is_found_by_its_provisional_id()
    {
        await using var care = TestCare.Create();
        var before = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        var record = Record(care, before) with { ProposedCaseId = Guid.Parse("01988f0e-0000-7000-8000-000000000001") };
        await care.Database.WriteAsync(transaction => care.Get<CaseIntake>().Take(transaction, record), CancellationToken.None);

        var found = await care.Cases.FindAsync(record.ProposedCaseId, CancellationToken.None);

        found!.Id.ShouldBe(before.CaseId);
    }

    [Fact]
    public async Task Without_keys_an_alert_is_kept_readable_rather_than_lost()
    {
        await using var care = TestCare.Create(settings => settings["Care:KeysFolder"] = "/proc/no-such-folder");
        care.ExpectedErrors.Add("kept readable");
        care.ExpectedErrors.Add("lookup key");
        care.ExpectedErrors.Add("reading the key ring");

        var raised = await care.RaiseAsync(Alert.Of(AlertLevel.Emergency));

        raised.Durability.ShouldBe(AlertDurability.Database);
        var file = await care.Cases.ReadAsync(raised.CaseId, Guid.Empty, CancellationToken.None);
        file!.Alerts.Single().Text.ShouldBe("i took the whole bottle");
        care.Get<Care.Protection.ITextProtector>().IsHealthy.ShouldBeFalse();
    }

    // SQLite's own limit answers like a disk without room: SQLITE_FULL. It cannot go below the size that the file has.
    private static Task LimitPagesAsync(TestCare care, int pages) =>
        care.Database.WriteAsync(
            transaction => transaction.Connection!.ExecuteScalar<long>($"PRAGMA max_page_count = {pages}"),
            CancellationToken.None
        );

    private static async Task CopyHeldFileAsync(string from, string to)
    {
        // The holder's lock is advisory and File.Copy would honour it; another program does not.
        var length = new FileInfo(from).Length;
        using var process = System.Diagnostics.Process.Start("cp", [from, to])!;
        await process.WaitForExitAsync();
        new FileInfo(to).Length.ShouldBe(length);
    }

    private static AlertRecord Record(TestCare care, RaisedAlert raised) =>
        new()
        {
            Id = Guid.Parse("01988f0e-0000-7000-8000-0000000000aa"),
            ProposedCaseId = raised.CaseId,
            Level = AlertLevel.Crisis,
            Category = "overdose",
            Subject = "self",
            Rules = [],
            Person = care.Get<Care.Protection.KeyedHash>().OfPerson("directline", "member-1"),
            Conversation = "conversation",
            Reference = [0],
            Text = [0],
            At = Alert.Time,
        };

    private static Task<int?> TakeInAsync(TestCare care) => care.Get<JournalWorker>().TakeInAsync(CancellationToken.None);

    private static async Task<IReadOnlyList<Guid>> OpenIdsAsync(TestCare care) =>
        [.. (await care.Cases.ListOpenAsync(CancellationToken.None)).Select(found => found.Id)];
}
