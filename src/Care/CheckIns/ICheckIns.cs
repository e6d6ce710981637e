namespace AftercareBot.Care.CheckIns;

/// <summary>Check-ins of members, each on a schedule of its own.</summary>
public interface ICheckIns
{
    /// <summary>Sets the member's schedule, in place of one that was there.</summary>
    /// <returns>When the first check-in is, UTC.</returns>
    /// <exception cref="ArgumentException">There is no day, or the zone is not known.</exception>
    Task<DateTimeOffset> ScheduleAsync(CheckInSchedule schedule, CancellationToken cancellationToken);

    /// <summary>Ends the member's check-ins; none is no mistake.</summary>
    Task CancelAsync(Guid memberId, CancellationToken cancellationToken);

    /// <summary>When the member's next check-in is, UTC; null when there is none.</summary>
    ValueTask<DateTimeOffset?> NextAsync(Guid memberId, CancellationToken cancellationToken);

    /// <summary>
    /// Takes check-ins that are due, each by one caller only, and sets their next time, which is always ahead: a service that stood
    /// still asks once and not for each time it missed.
    /// </summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops before anything is taken.</param>
    Task<IReadOnlyList<CheckInSchedule>> TakeDueAsync(int most, CancellationToken cancellationToken);
}
