using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Tests.Support;
using Dapper;

namespace AftercareBot.Care.Tests.Alerts;

public sealed class AlertDeskTests
{
    [Fact]
    public async Task An_alert_is_in_the_database_when_raise_returns_and_survives_a_kill()
    {
        await using var care = TestCare.Create();

        var raised = await care.RaiseAsync(Alert.Of(AlertLevel.Emergency));

        raised.Durability.ShouldBe(AlertDurability.Database);
        raised.IsNewCase.ShouldBeTrue();
        await using var after = care.Beside();
        var found = (await after.Cases.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem();
        found.Id.ShouldBe(raised.CaseId);
        found.Level.ShouldBe(AlertLevel.Emergency);
        found.Category.ShouldBe("overdose");
    }

    [Fact]
    public async Task What_the_member_wrote_is_not_readable_in_the_file()
    {
        await using var care = TestCare.Create();
        await care.RaiseAsync(Alert.Of(AlertLevel.Emergency, user: "+15551234567", text: "i took the whole bottle"));
        await care.StopAsync();

        foreach (var path in Directory.EnumerateFiles(care.Folder, "care.db*"))
        {
            var bytes = await ReadAllAsync(path);
            bytes.ShouldNotContain("whole bottle");
            bytes.ShouldNotContain("5551234567");
        }
    }

    [Fact]
    public async Task A_repeat_joins_the_case_of_the_person_and_pages_nobody_again()
    {
        await using var care = TestCare.Create();
        var first = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        var pages = await PagesAsync(care);

        var second = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis));

        second.ShouldBe(new RaisedAlert(first.CaseId, IsNewCase: false, AlertDurability.Database));
        (await PagesAsync(care)).ShouldBe(pages);
        (await care.Cases.FindAsync(first.CaseId, CancellationToken.None))!.AlertCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_is_one_alert_and_read_worse_it_is_news()
    {
        await using var care = TestCare.Create();
        var message = Alert.Of(AlertLevel.Crisis) with { MessageKey = "message-1" };
        var first = await care.RaiseAsync(message);

        var again = await care.RaiseAsync(message);
        var other = await care.RaiseAsync(message with { MessageKey = "message-2" });
        (await care.RaiseAsync(message with { Level = AlertLevel.Emergency })).CaseId.ShouldBe(first.CaseId);

        again.ShouldBe(first with { IsNewCase = false });
        other.CaseId.ShouldBe(first.CaseId);
        var open = (await care.Cases.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem();
        open.AlertCount.ShouldBe(3);
        open.Level.ShouldBe(AlertLevel.Emergency);
    }

    [Fact]
    public async Task Emergency_after_crisis_raises_the_case_and_pages_again()
    {
        await using var care = TestCare.Create();
        var first = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        var pages = await PagesAsync(care);

        await care.RaiseAsync(Alert.Of(AlertLevel.Emergency));

        (await PagesAsync(care)).ShouldBeGreaterThan(pages);
        var found = (await care.Cases.FindAsync(first.CaseId, CancellationToken.None))!;
        found.Level.ShouldBe(AlertLevel.Emergency);
        var kinds = (await care.Cases.EventsAsync(first.CaseId, CancellationToken.None)).Select(entry => entry.Kind);
        kinds.ShouldBe([CaseEventKind.Opened, CaseEventKind.Paged, CaseEventKind.LevelRaised, CaseEventKind.Paged]);
    }

    [Fact]
    public async Task A_lower_level_never_lowers_a_case()
    {
        await using var care = TestCare.Create();
        var raised = await care.RaiseAsync(Alert.Of(AlertLevel.Emergency));

        await care.RaiseAsync(Alert.Of(AlertLevel.Concern));

        var found = (await care.Cases.FindAsync(raised.CaseId, CancellationToken.None))!;
        found.Level.ShouldBe(AlertLevel.Emergency);
        found.Category.ShouldBe("overdose");
    }

    [Fact]
    public async Task A_concern_is_on_the_list_and_pages_nobody()
    {
        await using var care = TestCare.Create();

        await care.RaiseAsync(Alert.Of(AlertLevel.Concern));

        (await PagesAsync(care)).ShouldBe(0);
        var found = (await care.Cases.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem();
        found.IsPaged.ShouldBeFalse();
        found.NextStepAt.ShouldBeNull();
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task Several_concerns_in_a_day_page(int count, bool pages)
    {
        await using var care = TestCare.Create();

        for (var index = 0; index < count; index++)
            await care.RaiseAsync(Alert.Of(AlertLevel.Concern));

        (await PagesAsync(care) > 0).ShouldBe(pages);
    }

    [Fact]
    public async Task Concerns_days_apart_do_not_page()
    {
        await using var care = TestCare.Create();

        for (var day = 0; day < 4; day++)
            await care.RaiseAsync(Alert.Of(AlertLevel.Concern) with { At = Alert.Time.AddDays(2 * day) });

        (await PagesAsync(care)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_persons_are_two_cases()
    {
        await using var care = TestCare.Create();

        await care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: "member-1"));
        await care.RaiseAsync(Alert.Of(AlertLevel.Emergency, user: "member-2"));
        await care.RaiseAsync(Alert.Of(AlertLevel.Concern, user: "member-3"));

        var levels = (await care.Cases.ListOpenAsync(CancellationToken.None)).Select(found => found.Level);
        levels.ShouldBe([AlertLevel.Emergency, AlertLevel.Crisis, AlertLevel.Concern]);
    }

    [Fact]
    public async Task A_hundred_alerts_of_one_person_at_once_are_one_case()
    {
        await using var care = TestCare.Create();

        var raised = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => care.RaiseAsync(Alert.Of(AlertLevel.Crisis))));

        raised.Count(alert => alert.IsNewCase).ShouldBe(1);
        raised.Select(alert => alert.CaseId).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_caller_that_hangs_up_does_not_take_the_alert_back()
    {
        await using var care = TestCare.Create();

        var raised = await care.Desk.RaiseAsync(Alert.Of(AlertLevel.Emergency), new CancellationToken(canceled: true));

        raised.Durability.ShouldBe(AlertDurability.Database);
    }

    private static Task<long> PagesAsync(TestCare care) =>
        care.QueryAsync(connection => connection.ExecuteScalar<long>("SELECT count(*) FROM outbox WHERE kind = 1"));

    private static async Task<string> ReadAllAsync(string path)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
