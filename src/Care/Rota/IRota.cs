namespace AftercareBot.Care.Rota;

/// <summary>Who is on call when.</summary>
public interface IRota
{
    /// <summary>The weekly shifts.</summary>
    ValueTask<IReadOnlyList<Shift>> ShiftsAsync(CancellationToken cancellationToken);

    /// <summary>Adds a weekly shift.</summary>
    /// <exception cref="ArgumentException">The zone is not known, or the length is not from one minute to seven days.</exception>
    Task<Shift> AddShiftAsync(
        Guid responderId,
        DayOfWeek weekday,
        TimeOnly start,
        TimeSpan length,
        string timeZone,
        CancellationToken cancellationToken
    );

    /// <summary>Takes a shift away.</summary>
    /// <returns>False when there is no such shift.</returns>
    Task<bool> RemoveShiftAsync(Guid shiftId, CancellationToken cancellationToken);

    /// <summary>Overrides that have not ended.</summary>
    ValueTask<IReadOnlyList<RotaOverride>> OverridesAsync(CancellationToken cancellationToken);

    /// <summary>Adds an override.</summary>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    Task<RotaOverride> AddOverrideAsync(
        Guid responderId,
        DateTimeOffset from,
        DateTimeOffset until,
        bool isOnCall,
        CancellationToken cancellationToken
    );

    /// <summary>Takes an override away.</summary>
    /// <returns>False when there is no such override.</returns>
    Task<bool> RemoveOverrideAsync(Guid overrideId, CancellationToken cancellationToken);

    /// <summary>Who is on call at an instant.</summary>
    ValueTask<IReadOnlySet<Guid>> OnCallAsync(DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The stretches from now on in which nobody is on call.</summary>
    /// <param name="ahead">How far to look; up to 60 days.</param>
    /// <param name="cancellationToken">Stops before the read.</param>
    ValueTask<IReadOnlyList<RotaGap>> GapsAsync(TimeSpan ahead, CancellationToken cancellationToken);
}
