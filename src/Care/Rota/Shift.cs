namespace AftercareBot.Care.Rota;

/// <summary>A weekly shift, on the clock on the wall of its zone.</summary>
/// <param name="Id">The shift.</param>
/// <param name="ResponderId">Who is on call.</param>
/// <param name="Weekday">The day on which it begins.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Length">How long it is by the clock on the wall, up to seven days; longer than 24 hours or past midnight is fine. A
/// night on which the clocks change is an hour shorter or longer, so that shifts that meet on the wall meet in time.</param>
/// <param name="TimeZone">IANA time zone.</param>
public sealed record Shift(Guid Id, Guid ResponderId, DayOfWeek Weekday, TimeOnly Start, TimeSpan Length, string TimeZone);
