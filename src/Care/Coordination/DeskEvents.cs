using System.Data;
using Dapper;

namespace AftercareBot.Care.Coordination;

/// <summary>Writes what coordinators change, in the transaction of the change.</summary>
internal static class DeskEvents
{
    private const string Insert = """
        INSERT INTO desk_events (id, at, responder_id, kind, about_id) VALUES (@Id, @now, @by, @kind, @about)
        """;

    private const string Select = """
        SELECT at, responder_id, kind, about_id FROM desk_events ORDER BY at DESC, id DESC LIMIT @most
        """;

    public static void Add(IDbTransaction transaction, DateTimeOffset now, Guid by, string kind, Guid? about) =>
        transaction.Connection!.Execute(
            Insert,
            new
            {
                Id = Guid.CreateVersion7(now),
                now,
                by,
                kind,
                about,
            },
            transaction
        );

    public static IReadOnlyList<DeskEvent> Latest(IDbConnection connection, int most) =>
        connection.Query<DeskEvent>(Select, new { most }).AsList();
}
