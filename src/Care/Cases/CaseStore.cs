using System.Data;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.Cases;

internal sealed class CaseStore(
    CareDatabase database,
    CaseDesk desk,
    PrivateTalk privateTalk,
    ITextProtector protector,
    ReferenceProtector references,
    TimeProvider timeProvider
) : ICases
{
    private const int LinesShown = 50;

    private const string SelectAlerts = """
        SELECT at, level, category, subject, rules, text FROM alerts WHERE case_id = @caseId ORDER BY at, id
        """;

    private const string SelectEvents = """
        SELECT at, kind, responder_id, detail FROM case_events WHERE case_id = @caseId ORDER BY place
        """;

    // By the person and not by the case's member: an alert is raised before anybody has asked who the member is.
    private const string SelectSharedPlan = """
        SELECT p.content FROM safety_plans p JOIN members m ON m.id = p.member_id
        WHERE m.person = @Person AND p.shared_at IS NOT NULL
        """;

    private const string SelectLines = """
        SELECT who, text, at FROM transcript WHERE conversation = @Conversation ORDER BY id DESC LIMIT @LinesShown
        """;

    public async ValueTask<IReadOnlyList<Case>> ListOpenAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(CaseRows.Open, cancellationToken);
        return [.. rows.Select(WithChannel)];
    }

    public async ValueTask<Case?> FindAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(connection => Find(connection, caseId), cancellationToken);
        return row is null ? null : WithChannel(row);
    }

    public async Task<CaseFile?> ReadAsync(Guid caseId, Guid responderId, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var row = await database.ReadAsync(connection => Find(connection, caseId), cancellationToken);
        if (row is null)
            return null;
        // Who looked is on disk before the look: a read that cannot be recorded does not happen.
        await database.WriteAsync(
            transaction => CaseEvents.Add(transaction, row.Id, now, CaseEventKind.Read, responderId),
            cancellationToken
        );
        return await database.ReadAsync(connection => ReadFile(connection, row), cancellationToken);
    }

    public ValueTask<IReadOnlyList<CaseEvent>> EventsAsync(Guid caseId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CaseEvent>>(connection => Events(connection, caseId), cancellationToken);

    public Task<ClaimResult> TryClaimAsync(Guid caseId, Guid responderId, CancellationToken cancellationToken) =>
        desk.TryClaimAsync(caseId, responderId, cancellationToken);

    public Task<bool> RelinquishAsync(Guid caseId, Guid responderId, CancellationToken cancellationToken) =>
        desk.RelinquishAsync(caseId, responderId, cancellationToken);

    public Task<bool> HandOverAsync(Guid caseId, Guid fromResponderId, Guid toResponderId, CancellationToken cancellationToken) =>
        desk.HandOverAsync(caseId, fromResponderId, toResponderId, cancellationToken);

    public Task<bool> CloseAsync(
        Guid caseId,
        Guid responderId,
        string outcome,
        string? note,
        CancellationToken cancellationToken
    ) => desk.CloseAsync(caseId, responderId, outcome, note, cancellationToken);

    public Task<bool> TalkAloneAsync(Guid caseId, StoredReference alone, CancellationToken cancellationToken) =>
        privateTalk.MoveAsync(caseId, alone, cancellationToken);

    private static CaseRow? Find(IDbConnection connection, Guid caseId)
    {
        if (CaseRows.Find(connection, caseId) is { } row)
            return row;
        var joined = connection.QueryFirstOrDefault<string>(
            "SELECT case_id FROM alerts WHERE raised_as = @caseId LIMIT 1",
            new { caseId }
        );
        return joined is null ? null : CaseRows.Find(connection, Guid.Parse(joined));
    }

    private static List<CaseEvent> Events(IDbConnection connection, Guid caseId) =>
        connection.Query<CaseEvent>(SelectEvents, new { caseId }).AsList();

    private string? SharedPlan(IDbConnection connection, CaseRow row)
    {
        var plan = connection.ExecuteScalar<byte[]>(SelectSharedPlan, new { row.Person });
        return plan is null ? null : protector.TryRead(plan);
    }

    private Case WithChannel(CaseRow row) => row.ToCase() with { Channel = references.TryRead(row.Reference)?.ChannelId };

    private CaseFile ReadFile(IDbConnection connection, CaseRow row)
    {
        var alerts = connection.Query<CaseAlertRow>(SelectAlerts, new { caseId = row.Id }).AsList();
        var lines = connection.Query<TranscriptRow>(SelectLines, new { row.Conversation, LinesShown }).AsList();
        lines.Reverse();
        return new CaseFile(
            WithChannel(row),
            [.. alerts.Select(alert => alert.ToAlert(protector))],
            [.. lines.Select(line => new TranscriptLine(line.Who, protector.TryRead(line.Text), line.At))],
            Events(connection, row.Id),
            references.TryRead(row.Reference)
        )
        {
            SafetyPlan = SharedPlan(connection, row),
        };
    }
}
