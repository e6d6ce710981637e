namespace AftercareBot.Care.Rota;

internal sealed class ShiftRow
{
    public required Guid Id { get; init; }

    public required Guid ResponderId { get; init; }

    /// <summary>The day on which the shift begins.</summary>
    public required DayOfWeek Weekday { get; init; }

    public required int StartMinute { get; init; }

    public required int LengthMinutes { get; init; }

    public required string TimeZone { get; init; }

    public Shift ToShift() =>
        new(Id, ResponderId, Weekday, TimeOnly.MinValue.AddMinutes(StartMinute), TimeSpan.FromMinutes(LengthMinutes), TimeZone);
}
