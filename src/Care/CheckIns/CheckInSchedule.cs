using AftercareBot.Care.Conversations;

namespace AftercareBot.Care.CheckIns;

/// <summary>When the bot asks a member how they are.</summary>
/// <param name="MemberId">The member.</param>
/// <param name="Conversation">Where to ask; kept encrypted.</param>
/// <param name="Weekdays">On which days, at least one.</param>
/// <param name="Time">At what time by the member's clock.</param>
/// <param name="TimeZone">IANA time zone.</param>
public sealed record CheckInSchedule(
    Guid MemberId,
    StoredReference Conversation,
    IReadOnlySet<DayOfWeek> Weekdays,
    TimeOnly Time,
    string TimeZone
);
