namespace AftercareBot.Care.Rota;

/// <summary>When each responder is on call: weekly shifts on the wall clock of a zone, then overrides.</summary>
internal sealed class RotaCalendar(IReadOnlyList<ShiftRow> shifts, IReadOnlyList<OverrideRow> overrides)
{
    private const int MinutesADay = 24 * 60;

    /// <summary>Who is on call at an instant.</summary>
    public IReadOnlySet<Guid> OnCallAt(DateTimeOffset at)
    {
        var ids = shifts.Where(shift => Covers(shift, at)).Select(shift => shift.ResponderId).ToHashSet();
        foreach (var change in overrides.Where(change => change.FromAt <= at && at < change.UntilAt))
        {
            if (change.OnCall != 0)
                ids.Add(change.ResponderId);
        }

        // Away wins over on call: somebody who said they cannot is not to be counted on.
        foreach (var change in overrides.Where(change => change.FromAt <= at && at < change.UntilAt && change.OnCall == 0))
            ids.Remove(change.ResponderId);
        return ids;
    }

    /// <summary>The stretches in which nobody is on call.</summary>
    public IReadOnlyList<RotaGap> GapsBetween(DateTimeOffset from, DateTimeOffset until)
    {
        // Who is on call changes only where a shift or an override begins or ends.
        var edges = shifts
            .SelectMany(shift => Occurrences(shift, from, until))
            .SelectMany(occurrence => new[] { occurrence.From, occurrence.Until })
            .Concat(overrides.SelectMany(change => new[] { change.FromAt, change.UntilAt }))
            .Append(from)
            .Where(edge => edge >= from && edge < until)
            .Distinct()
            .Order()
            .Append(until)
            .ToList();
        var gaps = new List<RotaGap>();
        for (var index = 0; index < edges.Count - 1; index++)
        {
            if (OnCallAt(edges[index]).Count > 0)
                continue;
            if (gaps.Count > 0 && gaps[^1].Until == edges[index])
                gaps[^1] = gaps[^1] with { Until = edges[index + 1] };
            else
                gaps.Add(new RotaGap(edges[index], edges[index + 1]));
        }

        return gaps;
    }

    private static bool Covers(ShiftRow shift, DateTimeOffset at) =>
        Occurrences(shift, at, at).Any(occurrence => occurrence.From <= at && at < occurrence.Until);

    private static IEnumerable<RotaGap> Occurrences(ShiftRow shift, DateTimeOffset from, DateTimeOffset until)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(shift.TimeZone);
        // Two days more at the front than the shift is long: the zone's date may be ahead of or behind UTC's.
        var daysBack = (shift.LengthMinutes / MinutesADay) + 2;
        var last = DateOnly.FromDateTime(until.UtcDateTime).AddDays(1);
        for (var day = DateOnly.FromDateTime(from.UtcDateTime).AddDays(-daysBack); day <= last; day = day.AddDays(1))
        {
            if (day.DayOfWeek != shift.Weekday)
                continue;
            var begin = day.ToDateTime(TimeOnly.MinValue).AddMinutes(shift.StartMinute);
            yield return new RotaGap(
                WallClock.ToInstant(begin, zone),
                WallClock.ToInstant(begin.AddMinutes(shift.LengthMinutes), zone)
            );
        }
    }
}
