using AftercareBot.Care.Protection;
using AftercareBot.Care.Rota;

namespace AftercareBot.Care.CheckIns;

internal sealed class CheckInRow
{
    public required Guid MemberId { get; init; }

    public required byte[] Reference { get; init; }

    /// <summary>A bit for each day, Sunday the lowest.</summary>
    public required int Weekdays { get; init; }

    public required int MinuteOfDay { get; init; }

    public required string TimeZone { get; init; }

    public DateTimeOffset NextDueAt { get; init; }

    public static int BitsOf(IEnumerable<DayOfWeek> days) => days.Aggregate(0, (bits, day) => bits | (1 << (int)day));

    /// <summary>The first time on the schedule that is after an instant.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset instant)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
        for (var day = today; ; day = day.AddDays(1))
        {
            if ((Weekdays & (1 << (int)day.DayOfWeek)) == 0)
                continue;
            var at = WallClock.ToInstant(day.ToDateTime(TimeOnly.MinValue).AddMinutes(MinuteOfDay), zone);
            if (at > instant)
                return at;
        }
    }

    /// <summary>Null when the key that protected the conversation is gone.</summary>
    public CheckInSchedule? ToSchedule(ReferenceProtector references) =>
        references.TryRead(Reference) is { } conversation
            ? new CheckInSchedule(
                MemberId,
                conversation,
                Enum.GetValues<DayOfWeek>().Where(day => (Weekdays & (1 << (int)day)) != 0).ToHashSet(),
                TimeOnly.MinValue.AddMinutes(MinuteOfDay),
                TimeZone
            )
            : null;
}
