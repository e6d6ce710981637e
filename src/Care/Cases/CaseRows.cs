using System.Data;
using Dapper;

namespace AftercareBot.Care.Cases;

/// <summary>Reads and writes whole rows of cases.</summary>
internal static class CaseRows
{
    private const string Select = $"""
        SELECT {CaseRow.Columns}, r.name AS owner_name FROM cases c LEFT JOIN responders r ON r.id = c.owner_id
        """;

    private const string SelectAlone = $"SELECT {CaseRow.Columns} FROM cases c";

    private const string Insert = """
        INSERT INTO cases (id, person, member_id, conversation, reference, level, category, subject, alert_count, opened_at, last_alert_at,
            paged_level, policy, step, round, run, next_step_at)
        VALUES (@Id, @Person, @MemberId, @Conversation, @Reference, @Level, @Category, @Subject, @AlertCount, @OpenedAt, @LastAlertAt,
            @PagedLevel, @Policy, @Step, @Round, @Run, @NextStepAt)
        ON CONFLICT (person) WHERE closed_at IS NULL DO NOTHING
        """;

    private const string Update = """
        UPDATE cases SET member_id = @MemberId, conversation = @Conversation, reference = @Reference, level = @Level, category = @Category,
            subject = @Subject, alert_count = @AlertCount, last_alert_at = @LastAlertAt, owner_id = @OwnerId, claimed_at = @ClaimedAt,
            first_word_at = @FirstWordAt, closed_at = @ClosedAt, outcome = @Outcome, note = @Note, paged_level = @PagedLevel,
            step = @Step, round = @Round, run = @Run, next_step_at = @NextStepAt
        WHERE id = @Id
        """;

    public static CaseRow? Find(IDbConnection connection, Guid id) =>
        connection.QueryFirstOrDefault<CaseRow>($"{Select} WHERE c.id = @id", new { id });

    public static IReadOnlyList<CaseRow> Open(IDbConnection connection) =>
        connection
            .Query<CaseRow>($"{Select} WHERE c.closed_at IS NULL ORDER BY c.level DESC, c.last_alert_at DESC, c.id DESC")
            .AsList();

    /// <summary>The row, kept from other writers until the transaction ends.</summary>
    public static CaseRow? Hold(IDbTransaction transaction, Guid id, string forUpdate) =>
        transaction.Connection!.QueryFirstOrDefault<CaseRow>(
            $"{SelectAlone} WHERE c.id = @id {forUpdate}",
            new { id },
            transaction
        );

    public static CaseRow? HoldOpenOf(IDbTransaction transaction, string person, string forUpdate) =>
        transaction.Connection!.QueryFirstOrDefault<CaseRow>(
            $"{SelectAlone} WHERE c.person = @person AND c.closed_at IS NULL {forUpdate}",
            new { person },
            transaction
        );

    /// <summary>Opens a case.</summary>
    /// <returns>False when the person has an open case already.</returns>
    public static bool TryInsert(IDbTransaction transaction, CaseRow row) =>
        transaction.Connection!.Execute(Insert, row, transaction) == 1;

    public static void Save(IDbTransaction transaction, CaseRow row) => transaction.Connection!.Execute(Update, row, transaction);
}
