namespace AftercareBot.Care.Rota;

/// <summary>From the clock on the wall to the instant. The mapping never goes backwards, so shifts that meet on the wall meet in time.</summary>
internal static class WallClock
{
    public static DateTimeOffset ToInstant(DateTime wall, TimeZoneInfo zone)
    {
        // A time that the clock jumps over in spring: the instant of the jump, where the hands come to stand.
        if (zone.IsInvalidTime(wall))
            return EndOfJump(wall, zone);
        // A time that comes twice in autumn: the first of the two.
        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    private static DateTimeOffset EndOfJump(DateTime wall, TimeZoneInfo zone)
    {
        var after = new DateTime(wall.Year, wall.Month, wall.Day, wall.Hour, wall.Minute, 0, wall.Kind);
        while (zone.IsInvalidTime(after))
            after = after.AddMinutes(1);
        return new DateTimeOffset(after, zone.GetUtcOffset(after)).ToUniversalTime();
    }
}
