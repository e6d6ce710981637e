using System.Data;
using Dapper;

namespace AftercareBot.Care.Rota;

/// <summary>Writes the rota, in the transaction of whoever changes it.</summary>
internal static class RotaRows
{
    private const string InsertShift = """
        INSERT INTO rota_shifts (id, responder_id, weekday, start_minute, length_minutes, time_zone)
        VALUES (@Id, @ResponderId, @Weekday, @StartMinute, @LengthMinutes, @TimeZone)
        """;

    private const string InsertOverride = """
        INSERT INTO rota_overrides (id, responder_id, from_at, until_at, on_call) VALUES (@Id, @ResponderId, @FromAt, @UntilAt, @OnCall)
        """;

    public static void Add(IDbTransaction transaction, ShiftRow row) =>
        transaction.Connection!.Execute(InsertShift, row, transaction);

    public static void Add(IDbTransaction transaction, OverrideRow row) =>
        transaction.Connection!.Execute(InsertOverride, row, transaction);

    public static bool RemoveShift(IDbTransaction transaction, Guid id) =>
        transaction.Connection!.Execute("DELETE FROM rota_shifts WHERE id = @id", new { id }, transaction) == 1;

    public static bool RemoveOverride(IDbTransaction transaction, Guid id) =>
        transaction.Connection!.Execute("DELETE FROM rota_overrides WHERE id = @id", new { id }, transaction) == 1;
}
