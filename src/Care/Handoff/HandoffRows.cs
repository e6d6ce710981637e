using System.Data;
using AftercareBot.Care.Cases;
using Dapper;

namespace AftercareBot.Care.Handoff;

/// <summary>Writes who holds a conversation, in the transaction that changes the case.</summary>
internal static class HandoffRows
{
    private const string Upsert = """
        INSERT INTO handoffs (conversation, case_id, responder_id, since) VALUES (@Conversation, @CaseId, @responderId, @now)
        ON CONFLICT (conversation) DO UPDATE SET
            case_id = excluded.case_id, responder_id = excluded.responder_id, since = excluded.since
        """;

    public static void Hold(IDbTransaction transaction, CaseRow row, Guid responderId, DateTimeOffset now) =>
        Set(transaction, row.Conversation, row.Id, responderId, now);

    public static void Wait(IDbTransaction transaction, CaseRow row, DateTimeOffset now) =>
        Set(transaction, row.Conversation, row.Id, responderId: null, now);

    public static void Release(IDbTransaction transaction, CaseRow row) =>
        transaction.Connection!.Execute("DELETE FROM handoffs WHERE case_id = @Id", new { row.Id }, transaction);

    private static void Set(
        IDbTransaction transaction,
        string conversation,
        Guid caseId,
        Guid? responderId,
        DateTimeOffset now
    ) =>
        transaction.Connection!.Execute(
            Upsert,
            new
            {
                Conversation = conversation,
                CaseId = caseId,
                responderId,
                now,
            },
            transaction
        );
}
