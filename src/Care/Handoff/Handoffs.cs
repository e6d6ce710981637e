using System.Data;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Handoff;

internal sealed partial class Handoffs(
    CareDatabase database,
    AlertDesk desk,
    CaseFeed feed,
    TargetResolver targets,
    IPolicyBook policies,
    KeyedHash hash,
    TimeProvider timeProvider,
    ILogger<Handoffs> logger
) : IHandoffs
{
    /// <summary>The category of a case that a member opened by asking.</summary>
    public const string Category = "human_requested";

    private const string Select = """
        SELECT h.case_id, h.responder_id, r.name AS responder_name, h.since
        FROM handoffs h LEFT JOIN responders r ON r.id = h.responder_id WHERE h.conversation = @key
        """;

    public async ValueTask<ConversationHandoff> GetAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var key = hash.OfConversation(conversation);
        var row = await database.ReadAsync(
            connection => connection.QueryFirstOrDefault<HandoffRow>(Select, new { key }),
            cancellationToken
        );
        return row?.ToHandoff() ?? ConversationHandoff.None;
    }

    public async Task MemberWroteAsync(ConversationHandoff handoff, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        if (handoff.CaseId is not { } caseId)
            return;
        var row = await database.ReadAsync(connection => CaseRows.Find(connection, caseId), cancellationToken);
        if (row is not null)
            feed.Publish(new CaseChange(row.Id, CaseChangeKind.Line, row.Level));
    }

    public async Task<HumanRequest> RequestHumanAsync(
        StoredReference conversation,
        Guid? memberId,
        string messageText,
        CancellationToken cancellationToken
    )
    {
        var now = timeProvider.GetUtcNow();
        var request = new AlertRequest
        {
            Level = AlertLevel.Concern,
            Category = Category,
            Subject = "self",
            MessageText = messageText,
            Conversation = conversation,
            MemberId = memberId,
            AsksForHuman = true,
            At = now,
        };
        var raised = await desk.RaiseAsync(request, cancellationToken);
        try
        {
            var isReachable = await database.WriteAsync(
                transaction => WaitAndLook(transaction, raised.CaseId, now),
                cancellationToken
            );
            return new HumanRequest(raised.CaseId, isReachable || feed.Watchers > 0);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.OnCallUnknown(logger, exception);
            return new HumanRequest(raised.CaseId, feed.Watchers > 0);
        }
    }

    private bool WaitAndLook(IDbTransaction transaction, Guid caseId, DateTimeOffset now)
    {
        // A responder may have the case already; then there is nothing to wait for.
        if (CaseRows.Hold(transaction, caseId, database.ForUpdate) is { OwnerId: null, ClosedAt: null } row)
            HandoffRows.Wait(transaction, row, now);
        return targets.CanReachAnybody(transaction.Connection!, transaction, policies.Current.Freeze(), now);
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Whether somebody is on call could not be read; a member is told what is certain"
        )]
        public static partial void OnCallUnknown(ILogger logger, Exception exception);
    }
}
