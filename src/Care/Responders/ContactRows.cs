using System.Data;
using Dapper;

namespace AftercareBot.Care.Responders;

/// <summary>Writes addresses, in the transaction of whoever changes them.</summary>
internal static class ContactRows
{
    private const string Insert = """
        INSERT INTO responder_contacts (id, responder_id, notifier, address, created_at, place)
        VALUES (@id, @responderId, @notifier, @address, @now,
            (SELECT COALESCE(max(place), 0) + 1 FROM responder_contacts WHERE responder_id = @responderId))
        """;

    // In front of all others of the same responder.
    private const string ToFront = """
        UPDATE responder_contacts SET place =
            (SELECT min(k.place) - 1 FROM responder_contacts k WHERE k.responder_id = responder_contacts.responder_id)
        WHERE id = @id
        """;

    public static void Add(
        IDbTransaction transaction,
        Guid id,
        Guid responderId,
        string notifier,
        byte[] address,
        DateTimeOffset now
    ) =>
        transaction.Connection!.Execute(
            Insert,
            new
            {
                id,
                responderId,
                notifier,
                address,
                now,
            },
            transaction
        );

    public static bool Remove(IDbTransaction transaction, Guid id) =>
        transaction.Connection!.Execute("DELETE FROM responder_contacts WHERE id = @id", new { id }, transaction) == 1;

    public static bool Prefer(IDbTransaction transaction, Guid id) =>
        transaction.Connection!.Execute(ToFront, new { id }, transaction) == 1;
}
