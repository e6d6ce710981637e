using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Members;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Rota;
using AftercareBot.Care.Tests.Support;
using Dapper;

namespace AftercareBot.Care.Tests.Storage;

/// <summary>What every store must do, the same on each.</summary>
public sealed class StoreContractTests
{
    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task State_is_written_overwritten_read_and_deleted(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        var state = care.Get<IConversationStateStore>();
        await state.WriteAsync(new Dictionary<string, byte[]> { ["a"] = [1], ["b"] = [] }, CancellationToken.None);
        await state.WriteAsync(new Dictionary<string, byte[]> { ["a"] = [2, 3] }, CancellationToken.None);

        var found = await state.ReadAsync(["a", "b", "c"], CancellationToken.None);
        found["a"].ShouldBe([2, 3]);
        found["b"].ShouldBeEmpty();
        found.ContainsKey("c").ShouldBeFalse();

        await state.DeleteAsync(["a", "c"], CancellationToken.None);
        (await state.ReadAsync(["a"], CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task A_transcript_keeps_its_order_within_one_instant(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        var transcript = care.Get<ITranscript>();
        var conversation = new ConversationKey("directline", "c");
        for (var index = 0; index < 30; index++)
            await transcript.AppendAsync(conversation, Speaker.Bot, $"line {index}", Alert.Time, CancellationToken.None);

        var last = await transcript.LastAsync(conversation, 3, CancellationToken.None);

        last.Select(line => line.Text).ShouldBe(["line 27", "line 28", "line 29"]);
        (await transcript.LastAsync(new ConversationKey("directline", "other"), 3, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task A_line_whose_message_is_delivered_again_is_in_the_transcript_once(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        var transcript = care.Get<ITranscript>();
        var conversation = new ConversationKey("directline", "c");
        await SayAsync("hello", "key-1");
        await SayAsync("hello", "key-1");
        await SayAsync("hello", "key-2");
        care.Clock.Advance(TimeSpan.FromHours(2));
        await SayAsync("hello", "key-1");

        (await transcript.LastAsync(conversation, 9, CancellationToken.None)).Count.ShouldBe(3);

        async Task SayAsync(string text, string key)
        {
            var at = care.Clock.GetUtcNow();
            var line = transcript.AppendSoonAsync(conversation, Speaker.Member, text, at, key, CancellationToken.None);
            transcript.Flush();
            await line;
        }
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task A_member_is_made_once_updated_exported_and_erased(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        var members = care.Get<IMembers>();
        var conversation = Alert.Reference("member-1").Key;
        var made = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => members.GetOrAddAsync("directline", "member-1", CancellationToken.None).AsTask())
        );
        var member = made.Distinct().ShouldHaveSingleItem();

        (
            await members.UpdateAsync(member with { Country = "MX", ConsentAt = Alert.Time }, CancellationToken.None)
        ).ShouldBeTrue();
        await care.RaiseAsync(Alert.Of(AlertLevel.Crisis) with { MemberId = member.Id });
        var export = (await members.ExportAsync(member.Id, conversation, CancellationToken.None))!;
        (export.Member.Country, export.Member.ConsentAt, export.ChannelUserId).ShouldBe(("MX", Alert.Time, "member-1"));
        export.Alerts.Single().Text.ShouldBe("i took the whole bottle");

        (await members.EraseAsync(member.Id, conversation, CancellationToken.None)).ShouldBeFalse(
            "an open case needs the person"
        );
        var open = (await care.Cases.ListOpenAsync(CancellationToken.None)).Single();
        await care.Cases.CloseAsync(open.Id, Guid.Empty, "safe", null, CancellationToken.None);
        (await members.EraseAsync(member.Id, conversation, CancellationToken.None)).ShouldBeTrue();
        (await members.ExportAsync(member.Id, conversation, CancellationToken.None)).ShouldBeNull();
        var kept = await care.QueryAsync(connection => connection.ExecuteScalar<long>("SELECT sum(length(text)) FROM alerts"));
        kept.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task Two_instances_raising_for_one_person_make_one_case(string store)
    {
        var settings = await Store.SettingsAsync(store);
        await using var care = TestCare.Create(settings);
        await care.Database.OpenAsync(CancellationToken.None);
        await using var beside = care.Beside(settings);

        var raised = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(index => (index % 2 == 0 ? care : beside).RaiseAsync(Alert.Of(AlertLevel.Crisis)))
        );

        raised.ShouldAllBe(alert => alert.Durability == AlertDurability.Database);
        raised.Select(alert => alert.CaseId).Distinct().ShouldHaveSingleItem();
        (await care.Cases.ListOpenAsync(CancellationToken.None)).Single().AlertCount.ShouldBe(40);
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task Two_instances_racing_to_claim_have_one_winner_each_time(string store)
    {
        var settings = await Store.SettingsAsync(store);
        await using var care = TestCare.Create(settings);
        await care.Database.OpenAsync(CancellationToken.None);
        await using var beside = care.Beside(settings);
        var (ana, ben) = (await AddAsync(care, "Ana"), await AddAsync(care, "Ben"));

        for (var round = 0; round < Rounds(store); round++)
        {
            var raised = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: $"member-{round}"));
            var claims = await Task.WhenAll(
                care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None),
                beside.Cases.TryClaimAsync(raised.CaseId, ben.Id, CancellationToken.None)
            );
            claims.Count(claim => claim.Outcome is ClaimOutcome.Claimed).ShouldBe(1);
            claims.Count(claim => claim.Outcome is ClaimOutcome.HeldByAnother).ShouldBe(1);
        }
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task Two_instances_racing_to_send_take_each_row_once(string store)
    {
        var settings = await Store.SettingsAsync(store);
        await using var care = TestCare.Create(settings);
        await care.Database.OpenAsync(CancellationToken.None);
        await using var beside = care.Beside(settings);
        var pages = Rounds(store);
        await Task.WhenAll(
            Enumerable.Range(0, pages).Select(index => care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: $"member-{index}")))
        );

        var taken = await Task.WhenAll(TakeAllAsync(care), TakeAllAsync(beside), TakeAllAsync(care), TakeAllAsync(beside));

        var ids = taken.SelectMany(rows => rows).ToList();
        ids.ShouldBeUnique();
        ids.Count.ShouldBeGreaterThanOrEqualTo(pages);
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task An_attempt_is_kept_and_the_row_due_again(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        await care.RaiseAsync(Alert.Of(AlertLevel.Emergency));
        var outbox = care.Get<OutboxStore>();
        var row = (await outbox.TakeAsync(AlertLevel.Emergency, 1, CancellationToken.None)).Single();

        await outbox.RecordAsync(
            new DeliveryAttempt(row, NotifyOutcome.Unknown("HTTP 503"), TimeSpan.FromSeconds(1)),
            CancellationToken.None
        );
        (await outbox.TakeAsync(AlertLevel.Emergency, 9, CancellationToken.None)).ShouldBeEmpty();

        care.Clock.Advance(TimeSpan.FromSeconds(1));
        var again = (await outbox.TakeAsync(AlertLevel.Emergency, 9, CancellationToken.None)).Single();
        (again.Id, again.Attempts).ShouldBe((row.Id, 2));
        await outbox.RecordAsync(new DeliveryAttempt(again, NotifyOutcome.Delivered, TimeSpan.Zero), CancellationToken.None);
        var events = await care.Cases.EventsAsync(row.CaseId, CancellationToken.None);
        events[^1].Kind.ShouldBe(CaseEventKind.PageDelivered);
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task A_case_goes_from_claim_over_hand_over_to_close(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        var (ana, ben) = (await AddAsync(care, "Ana"), await AddAsync(care, "Ben"));
        var id = (await care.RaiseAsync(Alert.Of(AlertLevel.Crisis))).CaseId;
        var handoffs = care.Get<IHandoffs>();
        var conversation = Alert.Reference("member-1").Key;

        await care.Cases.TryClaimAsync(id, ana.Id, CancellationToken.None);
        (await care.Cases.HandOverAsync(id, ana.Id, ben.Id, CancellationToken.None)).ShouldBeTrue();
        (await handoffs.GetAsync(conversation, CancellationToken.None)).ResponderName.ShouldBe("Ben");
        (await care.Cases.RelinquishAsync(id, ben.Id, CancellationToken.None)).ShouldBeTrue();
        (await handoffs.GetAsync(conversation, CancellationToken.None)).State.ShouldBe(HandoffState.Waiting);
        (await care.Cases.CloseAsync(id, ana.Id, "safe", "a note", CancellationToken.None)).ShouldBeTrue();

        var file = (await care.Cases.ReadAsync(id, ana.Id, CancellationToken.None))!;
        (file.Case.Status, file.Case.Outcome).ShouldBe((CaseStatus.Closed, "safe"));
        (await care.Cases.ListOpenAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task The_rota_is_kept_and_read(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        var ana = await AddAsync(care, "Ana");
        var rota = care.Get<IRota>();
        var now = care.Clock.GetUtcNow();
        var shift = await rota.AddShiftAsync(
            ana.Id,
            DayOfWeek.Sunday,
            new TimeOnly(0, 0),
            TimeSpan.FromHours(12),
            "UTC",
            CancellationToken.None
        );
        (await rota.OnCallAsync(now, CancellationToken.None)).ShouldBe([ana.Id]);

        var away = await rota.AddOverrideAsync(ana.Id, now, now.AddHours(1), isOnCall: false, CancellationToken.None);
        (await rota.OnCallAsync(now, CancellationToken.None)).ShouldBeEmpty();
        (await rota.GapsAsync(TimeSpan.FromHours(2), CancellationToken.None)).ShouldBe([new RotaGap(now, now.AddHours(1))]);

        (await rota.ShiftsAsync(CancellationToken.None)).ShouldBe([shift]);
        (await rota.OverridesAsync(CancellationToken.None)).ShouldBe([away]);
        (await rota.RemoveOverrideAsync(away.Id, CancellationToken.None)).ShouldBeTrue();
        (await rota.RemoveShiftAsync(shift.Id, CancellationToken.None)).ShouldBeTrue();
        (await rota.OnCallAsync(now, CancellationToken.None)).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task A_database_that_goes_away_and_comes_back_costs_no_alert()
    {
        var connectionString = await PostgresServer.NewDatabaseAsync();
        await using var care = TestCare.Create(settings => settings["Storage:ConnectionString"] = connectionString);
        var before = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: "before"));
        await PostgresServer.TakeAwayAsync(connectionString);

        var during = await care.RaiseAsync(Alert.Of(AlertLevel.Emergency, user: "during"));
        during.Durability.ShouldBe(AlertDurability.Journal);
        var worker = care.Get<JournalWorker>();
        (await worker.TakeInAsync(CancellationToken.None)).ShouldBeNull();

        await PostgresServer.GiveBackAsync(connectionString);
        (await worker.TakeInAsync(CancellationToken.None)).ShouldBe(1);
        var after = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: "after"));
        var open = await care.Cases.ListOpenAsync(CancellationToken.None);
        open.Select(found => found.Id).ShouldBe([during.CaseId, before.CaseId, after.CaseId], ignoreOrder: true);
    }

    [PostgresFact]
    public async Task A_change_on_one_instance_is_seen_on_the_other()
    {
        var settings = await Store.SettingsAsync("postgresql");
        await using var care = TestCare.Create(settings);
        await using var beside = care.Beside(settings);
        await care.StartAllAsync();
        await beside.StartAllAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var changes = beside.Get<CaseFeed>().Subscribe(stop.Token);
        var raising = RaiseUntilStoppedAsync(care, stop.Token);

        await foreach (var change in changes)
        {
            var open = await beside.Cases.ListOpenAsync(CancellationToken.None);
            change.CaseId.ShouldBe(open.Single().Id);
            break;
        }

        await stop.CancelAsync();
        await raising;
    }

    private static async Task<IReadOnlyList<Guid>> TakeAllAsync(TestCare care)
    {
        var ids = new List<Guid>();
        while (await care.Get<OutboxStore>().TakeAsync(AlertLevel.Crisis, 5, CancellationToken.None) is { Count: > 0 } rows)
            ids.AddRange(rows.Select(row => row.Id));
        return ids;
    }

    // Each round of SQLite waits for the disk; PostgreSQL in the tests does not.
    private static int Rounds(string store) => store is "sqlite" ? 100 : 1000;

    private static async Task RaiseUntilStoppedAsync(TestCare care, CancellationToken cancellationToken)
    {
        // Whether the other one listens yet is not known from outside; a change that it missed is followed by another.
        await care.RaiseAsync(Alert.Of(AlertLevel.Concern));
        while (!cancellationToken.IsCancellationRequested)
            await care.RaiseAsync(Alert.Of(AlertLevel.Concern));
    }

    private static async Task<Responder> AddAsync(TestCare care, string name)
    {
        var responder = new NewResponder(name, name, ResponderRole.Responder, Chain.Password);
        return (await care.Get<IResponders>().AddAsync(responder, CancellationToken.None)).Responder!;
    }
}
