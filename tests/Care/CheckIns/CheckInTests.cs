using AftercareBot.Care.CheckIns;
using AftercareBot.Care.Members;
using AftercareBot.Care.Tests.Storage;
using AftercareBot.Care.Tests.Support;
using AftercareBot.Tests.Support;

namespace AftercareBot.Care.Tests.CheckIns;

public sealed class CheckInTests
{
    private static readonly HashSet<DayOfWeek> EveryDay = [.. Enum.GetValues<DayOfWeek>()];

    [Theory]
    // 9 in the morning in New York, from 3:00 UTC on 22 November 2026, a Saturday evening there.
    [InlineData(DayOfWeek.Sunday, "2026-11-22T14:00:00Z")]
    [InlineData(DayOfWeek.Saturday, "2026-11-28T14:00:00Z")]
    [InlineData(DayOfWeek.Monday, "2026-11-23T14:00:00Z")]
    public async Task The_first_check_in_is_by_the_members_clock(DayOfWeek day, string expected)
    {
        await using var care = TestCare.Create();

        var next = await ScheduleAsync(care, await MemberAsync(care), new HashSet<DayOfWeek> { day });

        next.ShouldBe(Utc(expected));
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task What_is_due_is_taken_once_and_what_was_missed_is_asked_once(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        var (member, checkIns) = (await MemberAsync(care), care.Get<ICheckIns>());
        await ScheduleAsync(care, member, EveryDay);
        (await checkIns.TakeDueAsync(10, CancellationToken.None)).ShouldBeEmpty();

        care.Clock.Advance(TimeSpan.FromDays(5));

        var due = (await checkIns.TakeDueAsync(10, CancellationToken.None)).ShouldHaveSingleItem();
        due.Conversation.ShouldBe(Alert.Reference("member-1"));
        due.Weekdays.ShouldBe(EveryDay, ignoreOrder: true);
        (await checkIns.TakeDueAsync(10, CancellationToken.None)).ShouldBeEmpty();
        (await checkIns.NextAsync(member, CancellationToken.None))!.Value.ShouldBeGreaterThan(care.Clock.GetUtcNow());

        await checkIns.CancelAsync(member, CancellationToken.None);
        (await checkIns.NextAsync(member, CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-10-30T20:00:00Z", "2026-10-31T13:00:00Z")]
    [InlineData("2026-10-31T20:00:00Z", "2026-11-01T14:00:00Z")]
    [InlineData("2026-03-06T20:00:00Z", "2026-03-07T14:00:00Z")]
    [InlineData("2026-03-07T20:00:00Z", "2026-03-08T13:00:00Z")]
    public async Task The_hour_on_the_wall_stays_when_the_clocks_change(string now, string expected)
    {
        await using var care = TestCare.Create(clock: new FakeTimeProvider(Utc(now)));

        (await ScheduleAsync(care, await MemberAsync(care), EveryDay)).ShouldBe(Utc(expected));
    }

    private static DateTimeOffset Utc(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<Guid> MemberAsync(TestCare care) =>
        (await care.Get<IMembers>().GetOrAddAsync("directline", "member-1", CancellationToken.None)).Id;

    private static Task<DateTimeOffset> ScheduleAsync(TestCare care, Guid member, IReadOnlySet<DayOfWeek> days) =>
        care.Get<ICheckIns>()
            .ScheduleAsync(
                new CheckInSchedule(member, Alert.Reference("member-1"), days, new TimeOnly(9, 0), "America/New_York"),
                CancellationToken.None
            );
}
