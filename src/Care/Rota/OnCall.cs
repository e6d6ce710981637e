using System.Data;
using Dapper;

namespace AftercareBot.Care.Rota;

/// <summary>Reads the rota.</summary>
internal static class OnCall
{
    private const string Shifts = """
        SELECT s.id, s.responder_id, s.weekday, s.start_minute, s.length_minutes, s.time_zone
        FROM rota_shifts s JOIN responders r ON r.id = s.responder_id WHERE r.disabled_at IS NULL
        """;

    private const string Overrides = """
        SELECT o.id, o.responder_id, o.from_at, o.until_at, o.on_call
        FROM rota_overrides o JOIN responders r ON r.id = o.responder_id WHERE r.disabled_at IS NULL AND o.until_at > @from
        """;

    public static IReadOnlySet<Guid> At(IDbConnection connection, IDbTransaction? transaction, DateTimeOffset at) =>
        Calendar(connection, transaction, at).OnCallAt(at);

    public static RotaCalendar Calendar(IDbConnection connection, IDbTransaction? transaction, DateTimeOffset from) =>
        new(ShiftRows(connection, transaction), OverrideRows(connection, transaction, from));

    public static IReadOnlyList<ShiftRow> ShiftRows(IDbConnection connection, IDbTransaction? transaction) =>
        connection.Query<ShiftRow>(Shifts, transaction: transaction).AsList();

    public static IReadOnlyList<OverrideRow> OverrideRows(
        IDbConnection connection,
        IDbTransaction? transaction,
        DateTimeOffset from
    ) => connection.Query<OverrideRow>(Overrides, new { from }, transaction).AsList();
}
