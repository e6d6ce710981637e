using AftercareBot.Care.Storage;

namespace AftercareBot.Care.Rota;

internal sealed class RotaStore(CareDatabase database, TimeProvider timeProvider) : IRota
{
    public ValueTask<IReadOnlyList<Shift>> ShiftsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Shift>>(
            connection => [.. OnCall.ShiftRows(connection, transaction: null).Select(row => row.ToShift())],
            cancellationToken
        );

    public async Task<Shift> AddShiftAsync(
        Guid responderId,
        DayOfWeek weekday,
        TimeOnly start,
        TimeSpan length,
        string timeZone,
        CancellationToken cancellationToken
    )
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            throw new ArgumentException($"'{timeZone}' is not a known time zone.", nameof(timeZone));
        if (length < TimeSpan.FromMinutes(1) || length > TimeSpan.FromDays(7))
            throw new ArgumentException("A shift is from one minute to seven days long.", nameof(length));
        var row = new ShiftRow
        {
            Id = NewId(),
            ResponderId = responderId,
            Weekday = weekday,
            StartMinute = (int)start.ToTimeSpan().TotalMinutes,
            LengthMinutes = (int)length.TotalMinutes,
            TimeZone = timeZone,
        };
        await database.WriteAsync(transaction => RotaRows.Add(transaction, row), cancellationToken);
        return row.ToShift();
    }

    public Task<bool> RemoveShiftAsync(Guid shiftId, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => RotaRows.RemoveShift(transaction, shiftId), cancellationToken);

    public ValueTask<IReadOnlyList<RotaOverride>> OverridesAsync(CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        return database.ReadAsync<IReadOnlyList<RotaOverride>>(
            connection => [.. OnCall.OverrideRows(connection, transaction: null, now).Select(row => row.ToOverride())],
            cancellationToken
        );
    }

    public async Task<RotaOverride> AddOverrideAsync(
        Guid responderId,
        DateTimeOffset from,
        DateTimeOffset until,
        bool isOnCall,
        CancellationToken cancellationToken
    )
    {
        if (until <= from)
            throw new ArgumentException("An override ends after it begins.", nameof(until));
        var row = new OverrideRow
        {
            Id = NewId(),
            ResponderId = responderId,
            FromAt = from,
            UntilAt = until,
            OnCall = isOnCall ? 1 : 0,
        };
        await database.WriteAsync(transaction => RotaRows.Add(transaction, row), cancellationToken);
        return row.ToOverride();
    }

    public Task<bool> RemoveOverrideAsync(Guid overrideId, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => RotaRows.RemoveOverride(transaction, overrideId), cancellationToken);

    public ValueTask<IReadOnlySet<Guid>> OnCallAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => OnCall.At(connection, transaction: null, at), cancellationToken);

    public ValueTask<IReadOnlyList<RotaGap>> GapsAsync(TimeSpan ahead, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var until = now + (ahead < TimeSpan.FromDays(60) ? ahead : TimeSpan.FromDays(60));
        return database.ReadAsync(
            connection => OnCall.Calendar(connection, transaction: null, now).GapsBetween(now, until),
            cancellationToken
        );
    }

    private Guid NewId() => Guid.CreateVersion7(timeProvider.GetUtcNow());
}
