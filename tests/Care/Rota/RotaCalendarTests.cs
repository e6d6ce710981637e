using AftercareBot.Care.Rota;

namespace AftercareBot.Care.Tests.Rota;

public sealed class RotaCalendarTests
{
    private static readonly Guid Ana = Guid.Parse("01988f0e-0000-7000-8000-00000000000a");
    private static readonly Guid Ben = Guid.Parse("01988f0e-0000-7000-8000-00000000000b");

    [Theory]
    // New York, a Saturday night shift from 22:00 to 06:00. Winter: 03:00 to 11:00 UTC.
    [InlineData("2026-01-11T02:59:59Z", false)]
    [InlineData("2026-01-11T03:00:00Z", true)]
    [InlineData("2026-01-11T10:59:59Z", true)]
    [InlineData("2026-01-11T11:00:00Z", false)]
    // Summer: 02:00 to 10:00 UTC.
    [InlineData("2026-07-12T01:59:59Z", false)]
    [InlineData("2026-07-12T02:00:00Z", true)]
    [InlineData("2026-07-12T09:59:59Z", true)]
    [InlineData("2026-07-12T10:00:00Z", false)]
    // The night the clocks go forward, 8 March 2026: begins in winter time, ends in summer time, seven hours long.
    [InlineData("2026-03-08T03:00:00Z", true)]
    [InlineData("2026-03-08T09:59:59Z", true)]
    [InlineData("2026-03-08T10:00:00Z", false)]
    // The night the clocks go back, 1 November 2026: nine hours long.
    [InlineData("2026-11-01T01:59:59Z", false)]
    [InlineData("2026-11-01T02:00:00Z", true)]
    [InlineData("2026-11-01T10:59:59Z", true)]
    [InlineData("2026-11-01T11:00:00Z", false)]
    public void A_night_shift_keeps_to_the_clock_on_the_wall(string at, bool isOnCall) =>
        new RotaCalendar([Shift(Ana, DayOfWeek.Saturday, 22 * 60, 8 * 60)], []).OnCallAt(At(at)).Contains(Ana).ShouldBe(isOnCall);

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/Madrid")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Kolkata")]
    [InlineData("UTC")]
    public void Shifts_that_meet_on_the_wall_leave_no_gap_and_no_overlap_all_year(string zone)
    {
        // A change in the middle of the hour that spring skips and autumn repeats.
        var shifts = Enum.GetValues<DayOfWeek>()
            .SelectMany(day =>
                new[]
                {
                    Shift(Ana, day, start: 150, length: 12 * 60, zone),
                    Shift(Ben, day, start: 150 + (12 * 60), length: 12 * 60, zone),
                }
            )
            .ToList();
        var calendar = new RotaCalendar(shifts, []);
        var year = At("2026-01-01T00:00:00Z");

        calendar.GapsBetween(year, year.AddDays(366)).ShouldBeEmpty();
        for (var at = year; at < year.AddDays(366); at = at.AddMinutes(30))
            calendar.OnCallAt(at).Count.ShouldBe(1, at.ToString("u"));
    }

    [Fact]
    public void A_shift_that_begins_in_the_hour_that_spring_skips_begins_at_the_jump()
    {
        var calendar = new RotaCalendar([Shift(Ana, DayOfWeek.Sunday, start: 150, length: 60)], []);

        calendar.OnCallAt(At("2026-03-08T06:59:59Z")).ShouldBeEmpty();
        calendar.OnCallAt(At("2026-03-08T07:00:00Z")).ShouldBe([Ana]);
        calendar.OnCallAt(At("2026-03-08T07:30:00Z")).ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_is_reported_from_edge_to_edge()
    {
        var calendar = new RotaCalendar(
            [Shift(Ana, DayOfWeek.Monday, 0, 24 * 60), Shift(Ben, DayOfWeek.Wednesday, 0, 24 * 60)],
            []
        );

        var gaps = calendar.GapsBetween(At("2026-11-23T05:00:00Z"), At("2026-11-26T05:00:00Z"));

        gaps.ShouldBe([new RotaGap(At("2026-11-24T05:00:00Z"), At("2026-11-25T05:00:00Z"))]);
    }

    [Fact]
    public void Somebody_away_leaves_a_gap_and_somebody_in_their_place_fills_it()
    {
        var (from, until) = (At("2026-11-24T00:00:00Z"), At("2026-11-25T00:00:00Z"));
        List<ShiftRow> always = [Shift(Ana, DayOfWeek.Monday, 0, 7 * 24 * 60)];
        var away = Override(Ana, from, until, onCall: 0);

        new RotaCalendar(always, [away]).GapsBetween(from.AddDays(-1), until.AddDays(1)).ShouldBe([new RotaGap(from, until)]);
        new RotaCalendar(always, [away, Override(Ben, from, until, onCall: 1)])
            .GapsBetween(from.AddDays(-1), until.AddDays(1))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Away_wins_over_on_call()
    {
        var (from, until) = (At("2026-11-24T00:00:00Z"), At("2026-11-25T00:00:00Z"));

        new RotaCalendar([], [Override(Ana, from, until, onCall: 1), Override(Ana, from, until, onCall: 0)])
            .OnCallAt(from)
            .ShouldBeEmpty();
    }

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ShiftRow Shift(Guid who, DayOfWeek day, int start, int length, string zone = "America/New_York") =>
        new()
        {
            Id = who,
            ResponderId = who,
            Weekday = day,
            StartMinute = start,
            LengthMinutes = length,
            TimeZone = zone,
        };

    private static OverrideRow Override(Guid who, DateTimeOffset from, DateTimeOffset until, long onCall) =>
        new()
        {
            Id = who,
            ResponderId = who,
            FromAt = from,
            UntilAt = until,
            OnCall = onCall,
        };
}
