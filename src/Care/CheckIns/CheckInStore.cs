using System.Data;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.CheckIns;

internal sealed class CheckInStore(CareDatabase database, ReferenceProtector references, TimeProvider timeProvider) : ICheckIns
{
    private const string Upsert = """
        INSERT INTO check_ins (member_id, reference, weekdays, minute_of_day, time_zone, next_due_at)
        VALUES (@MemberId, @Reference, @Weekdays, @MinuteOfDay, @TimeZone, @Next)
        ON CONFLICT (member_id) DO UPDATE SET reference = excluded.reference, weekdays = excluded.weekdays,
            minute_of_day = excluded.minute_of_day, time_zone = excluded.time_zone, next_due_at = excluded.next_due_at
        """;

    private const string SelectDue = """
        SELECT member_id, reference, weekdays, minute_of_day, time_zone, next_due_at FROM check_ins
        WHERE next_due_at <= @now ORDER BY next_due_at LIMIT @most
        """;

    public async Task<DateTimeOffset> ScheduleAsync(CheckInSchedule schedule, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (schedule.Weekdays.Count == 0)
            throw new ArgumentException("A check-in is on at least one day.", nameof(schedule));
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(schedule.TimeZone, out _))
            throw new ArgumentException($"'{schedule.TimeZone}' is not a known time zone.", nameof(schedule));
        var row = new CheckInRow
        {
            MemberId = schedule.MemberId,
            Reference = references.Protect(schedule.Conversation),
            Weekdays = CheckInRow.BitsOf(schedule.Weekdays),
            MinuteOfDay = (int)schedule.Time.ToTimeSpan().TotalMinutes,
            TimeZone = schedule.TimeZone,
        };
        var next = row.NextAfter(timeProvider.GetUtcNow());
        await database.WriteAsync(
            transaction =>
                transaction.Connection!.Execute(
                    Upsert,
                    new
                    {
                        row.MemberId,
                        row.Reference,
                        row.Weekdays,
                        row.MinuteOfDay,
                        row.TimeZone,
                        Next = next,
                    },
                    transaction
                ),
            cancellationToken
        );
        return next;
    }

    public Task CancelAsync(Guid memberId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
                transaction.Connection!.Execute(
                    "DELETE FROM check_ins WHERE member_id = @memberId",
                    new { memberId },
                    transaction
                ),
            cancellationToken
        );

    public async ValueTask<DateTimeOffset?> NextAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var next = await database.ReadAsync(
            connection =>
                connection.ExecuteScalar<long?>(
                    "SELECT next_due_at FROM check_ins WHERE member_id = @memberId",
                    new { memberId }
                ),
            cancellationToken
        );
        return next is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(next.Value);
    }

    public async Task<IReadOnlyList<CheckInSchedule>> TakeDueAsync(int most, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var due = await database.ReadAsync(
            connection => connection.Query<CheckInRow>(SelectDue, new { now, most }).AsList(),
            cancellationToken
        );
        // A look costs microseconds and taking a commit: most of the time nothing is due.
        if (due.Count == 0)
            return [];
        var taken = await database.WriteAsync(transaction => Take(transaction, now, most), cancellationToken);
        return [.. taken.Select(row => row.ToSchedule(references)).OfType<CheckInSchedule>()];
    }

    private List<CheckInRow> Take(IDbTransaction transaction, DateTimeOffset now, int most)
    {
        var rows = transaction
            .Connection!.Query<CheckInRow>($"{SelectDue} {database.SkipLocked}", new { now, most }, transaction)
            .AsList();
        foreach (var row in rows)
            transaction.Connection!.Execute(
                "UPDATE check_ins SET next_due_at = @Next WHERE member_id = @MemberId",
                new { row.MemberId, Next = row.NextAfter(now) },
                transaction
            );
        return rows;
    }
}
