using System.Data;
using System.Text.Json;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Alerts;

/// <summary>Puts an alert into the database: one person in trouble is one case. Runs inside the transaction of a write.</summary>
internal sealed class CaseIntake(
    CareDatabase database,
    Ladder ladder,
    IPolicyBook policies,
    IOptions<CareOptions> options,
    TimeProvider timeProvider
)
{
    private const string InsertAlert = """
        INSERT INTO alerts (id, case_id, raised_as, level, category, subject, rules, text, at, recorded_at)
        VALUES (@Id, @CaseId, @RaisedAs, @Level, @Category, @Subject, @Rules, @Text, @At, @Now)
        """;

    private const string CountConcerns = """
        SELECT count(*) FROM alerts a JOIN cases c ON c.id = a.case_id WHERE c.person = @Person AND a.level = 1 AND a.at > @Since
        """;

    /// <summary>Takes an alert in. Taking the same one in twice changes nothing: the journal may hold what the database has too.</summary>
    public IntakeResult Take(IDbTransaction transaction, AlertRecord alert)
    {
        if (FindCaseOf(transaction, alert.Id) is { } known)
            return new IntakeResult(known, IsNewCase: false, IsRepeatOfItself: true);
        var now = timeProvider.GetUtcNow();
        var opened = NewCase(alert);
        var held = CaseRows.HoldOpenOf(transaction, alert.Person, database.ForUpdate);
        // Two instances may open the same person's case at once; the index lets one through and the other joins it.
        var isNew = held is null && CaseRows.TryInsert(transaction, opened);
        var before = isNew ? opened : held ?? CaseRows.HoldOpenOf(transaction, alert.Person, database.ForUpdate)!;
        AddAlert(transaction, alert, before.Id, now);
        var after = isNew ? before : Join(before, alert);
        CaseEvents.Add(transaction, after.Id, now, EventOf(before, after, isNew), detail: alert.Level.ToString());
        after = PageIfDue(transaction, after, alert, now);
        CaseRows.Save(transaction, after);
        return new IntakeResult(after, isNew, IsRepeatOfItself: false);
    }

    private static string EventOf(CaseRow before, CaseRow after, bool isNew)
    {
        if (isNew)
            return CaseEventKind.Opened;
        return after.Level > before.Level ? CaseEventKind.LevelRaised : CaseEventKind.AlertAdded;
    }

    private static CaseRow Join(CaseRow row, AlertRecord alert)
    {
        var leads = alert.Level >= row.Level;
        return row with
        {
            AlertCount = row.AlertCount + 1,
            LastAlertAt = alert.At > row.LastAlertAt ? alert.At : row.LastAlertAt,
            Level = leads ? alert.Level : row.Level,
            Category = leads ? alert.Category : row.Category,
            Subject = leads ? alert.Subject : row.Subject,
            MemberId = alert.MemberId ?? row.MemberId,
            // A responder answers where the person wrote last, unless that is where the talk already goes on.
            Conversation = row.OwnerId is null ? alert.Conversation : row.Conversation,
            Reference = row.OwnerId is null ? alert.Reference : row.Reference,
        };
    }

    private static void AddAlert(IDbTransaction transaction, AlertRecord alert, Guid caseId, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            InsertAlert,
            new
            {
                alert.Id,
                CaseId = caseId,
                RaisedAs = alert.ProposedCaseId,
                Level = (int)alert.Level,
                alert.Category,
                alert.Subject,
                Rules = JsonSerializer.Serialize(alert.Rules, CareJson.Default.IReadOnlyListString),
                alert.Text,
                alert.At,
                Now = now,
            },
            transaction
        );

    private static CaseRow? FindCaseOf(IDbTransaction transaction, Guid alertId) =>
        transaction.Connection!.QueryFirstOrDefault<CaseRow>(
            $"SELECT {CaseRow.Columns} FROM cases c JOIN alerts a ON a.case_id = c.id WHERE a.id = @alertId",
            new { alertId },
            transaction
        );

    private CaseRow PageIfDue(IDbTransaction transaction, CaseRow row, AlertRecord alert, DateTimeOffset now)
    {
        var pages = alert.AsksForHuman || alert.Level > AlertLevel.Concern || ManyConcerns(transaction, alert);
        if (!pages || (int)alert.Level <= row.PagedLevel)
            return row;
        return ladder.Begin(transaction, row with { PagedLevel = (int)alert.Level }, now);
    }

    private bool ManyConcerns(IDbTransaction transaction, AlertRecord alert)
    {
        var parameters = new { alert.Person, Since = alert.At - options.Value.Alerts.ConcernWindow };
        var count = transaction.Connection!.ExecuteScalar<long>(CountConcerns, parameters, transaction);
        return count >= options.Value.Alerts.ConcernsThatPage;
    }

    private CaseRow NewCase(AlertRecord alert) =>
        new()
        {
            Id = alert.ProposedCaseId,
            Person = alert.Person,
            MemberId = alert.MemberId,
            Conversation = alert.Conversation,
            Reference = alert.Reference,
            Level = alert.Level,
            Category = alert.Category,
            Subject = alert.Subject,
            AlertCount = 1,
            OpenedAt = alert.At,
            LastAlertAt = alert.At,
            PagedLevel = 0,
            Policy = JsonSerializer.Serialize(policies.Current.Freeze(), CareJson.Default.EscalationPolicy),
            Step = 0,
            Round = 0,
            Run = 0,
        };
}
