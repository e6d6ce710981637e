using System.Data;
using System.Text.Json;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Auditing;

/// <summary>Begins rehearsals, and ends those that nobody answered. A claim ends one that somebody did (<see cref="CaseDesk"/>).</summary>
internal sealed class Rehearsals(
    CareDatabase database,
    Ladder ladder,
    ReferenceProtector references,
    OutboxSignal signal,
    IOptions<CareOptions> options,
    TimeProvider timeProvider
)
{
    /// <summary>Stands where the hash of a person stands. No hash reads like it, and one open case a person means one rehearsal at a time.</summary>
    public const string Person = "rehearsal";

    public const string Category = "rehearsal";
    public const string Answered = "rehearsal_answered";
    public const string Unanswered = "rehearsal_unanswered";

    // The rung outlasts every time to answer, so that the ladder never ends a rehearsal before this does.
    private static readonly TimeSpan Rung = TimeSpan.FromDays(1);

    private const string SelectLast = """
        SELECT id, opened_at, closed_at, outcome FROM cases WHERE person = 'rehearsal' ORDER BY opened_at DESC, id DESC LIMIT 1
        """;

    /// <summary>Whether the last one that is over was answered, and one has been begun in time. True while they are off.</summary>
    public static bool IsAnswered(IDbConnection connection, RehearsalOptions settings, DateTimeOffset now, TimeSpan grace)
    {
        if (!settings.IsOn || Last(connection) is not { } last)
            return true;
        if (last.OpenedAt + settings.Every + grace < now)
            return false;
        return last.ClosedAt is null ? last.OpenedAt + settings.AnswerWithin + grace >= now : last.Outcome is not Unanswered;
    }

    /// <summary>Does what is due.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var settings = options.Value.Rehearsal;
        if (!settings.IsOn)
            return;
        var now = timeProvider.GetUtcNow();
        var last = await database.ReadAsync(Last, cancellationToken);
        var isOpen = last is { ClosedAt: null };
        if (isOpen && last!.OpenedAt + settings.AnswerWithin <= now)
            await database.WriteAsync(transaction => GiveUp(transaction, last.Id, now), cancellationToken);
        else if (!isOpen && (last is null || last.OpenedAt + settings.Every <= now))
            await database.WriteAsync(transaction => Begin(transaction, settings, now), cancellationToken);
        else
            return;
        signal.Wake();
    }

    private static RehearsalRow? Last(IDbConnection connection) => connection.QueryFirstOrDefault<RehearsalRow>(SelectLast);

    private void GiveUp(IDbTransaction transaction, Guid id, DateTimeOffset now)
    {
        if (CaseRows.Hold(transaction, id, database.ForUpdate) is not { ClosedAt: null } row)
            return;
        OutboxRows.CancelPages(transaction, id, now);
        ladder.TellCoordinators(transaction, row, NotificationKind.NobodyReached, now);
        CaseEvents.Add(transaction, id, now, CaseEventKind.Closed, detail: Unanswered);
        CaseRows.Save(transaction, row with { ClosedAt = now, Outcome = Unanswered, NextStepAt = null });
    }

    private void Begin(IDbTransaction transaction, RehearsalOptions settings, DateTimeOffset now)
    {
        var step = new EscalationStep
        {
            Who = settings.Who,
            By = [.. settings.By],
            Wait = Rung,
        };
        var row = new CaseRow
        {
            Id = Guid.CreateVersion7(now),
            Person = Person,
            Conversation = Person,
            Reference = references.ProtectOrMark(Nobody),
            // Below every person in danger: a rehearsal takes no place from them.
            Level = AlertLevel.Concern,
            Category = Category,
            Subject = "self",
            AlertCount = 0,
            OpenedAt = now,
            LastAlertAt = now,
            PagedLevel = (int)AlertLevel.Concern,
            Policy = JsonSerializer.Serialize(new EscalationPolicy([step], Rung, Rung), CareJson.Default.EscalationPolicy),
            Step = 0,
            Round = 0,
            Run = 0,
        };
        // Another instance may have begun one in this moment.
        if (!CaseRows.TryInsert(transaction, row))
            return;
        CaseEvents.Add(transaction, row.Id, now, CaseEventKind.Opened, detail: Category);
        CaseRows.Save(transaction, ladder.Begin(transaction, row, now));
    }

    private static StoredReference Nobody { get; } =
        new()
        {
            ChannelId = Person,
            ConversationId = Person,
            UserId = Person,
        };
}
