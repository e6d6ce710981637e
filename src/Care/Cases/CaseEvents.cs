using System.Data;
using Dapper;

namespace AftercareBot.Care.Cases;

/// <summary>Writes the history of a case, in the transaction of what happened.</summary>
internal static class CaseEvents
{
    private const string Insert = """
        INSERT INTO case_events (case_id, place, at, kind, responder_id, detail)
        VALUES (@caseId, (SELECT count(*) FROM case_events WHERE case_id = @caseId), @at, @kind, @responderId, @detail)
        """;

    public static void Add(
        IDbTransaction transaction,
        Guid caseId,
        DateTimeOffset at,
        string kind,
        Guid? responderId = null,
        string? detail = null
    ) =>
        transaction.Connection!.Execute(
            Insert,
            new
            {
                caseId,
                at,
                kind,
                responderId,
                detail,
            },
            transaction
        );
}
