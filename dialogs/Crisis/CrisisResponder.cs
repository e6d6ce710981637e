using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Dialogs.Intents;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Safety;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>Answers danger: the alert goes on disk, then the person reads the numbers, whatever became of the alert.</summary>
public sealed partial class CrisisResponder(
    AlertDesk alerts,
    ICases cases,
    RecentMessages recent,
    CrisisComposer composer,
    PrivateReply privateReply,
    IntentBook intents,
    TimeProvider time,
    ILogger<CrisisResponder> logger
)
{
    /// <summary>Raises the alert and answers. Neither failing keeps the other from being done.</summary>
    public async Task RespondAsync(ITurnContext context, MemberTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(turn);
        var activity = context.Activity;
        var conversation = ActivityKeys.ConversationOf(activity);

        // A client that hangs up must not take the alert back with it.
        var raised = await RaiseAsync(context, turn);
        var durability = raised?.Durability ?? AlertDurability.Memory;
        Log.Raised(logger, turn.Risk.Level, turn.Risk.Category, durability);

        var userId = activity.From?.Id ?? "";
        var isRepeat = recent.WasAnswered(conversation, userId, turn.Risk);
        if (turn.Risk.Level == RiskLevel.Concern)
            await SupportAsync(context, turn, isRepeat, cancellationToken);
        else
            await AnswerAsync(
                context,
                turn,
                raised?.CaseId,
                isRepeat ? composer.Again(turn, durability) : composer.Full(turn, durability),
                cancellationToken
            );
        recent.Answered(conversation, userId, turn.Risk);
    }

    private async Task AnswerAsync(
        ITurnContext context,
        MemberTurn turn,
        Guid? caseId,
        CrisisMessage message,
        CancellationToken cancellationToken
    )
    {
        if (turn.IsGroup)
        {
            var place = await privateReply.SendAsync(context, message, cancellationToken);
            if (place is not null && caseId is { } id)
                await TalkAloneAsync(context, turn, id, place);
            return;
        }

        foreach (var text in message.Texts)
            await context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
        context.TurnState.Set(new EarlyWords([.. message.Texts]));
    }

    // A concern is not urgent: it is not said twice, a group is not told more than that it was heard, and a question is answered first.
    private async Task SupportAsync(ITurnContext context, MemberTurn turn, bool isRepeat, CancellationToken cancellationToken)
    {
        if (isRepeat)
            return;
        var message = composer.Full(turn, AlertDurability.Database);
        var support = turn.IsGroup ? message.GroupText : string.Join("\n\n", message.Texts);
        if (intents.IsQuestion(turn.Text))
            turn.PendingSupport = support;
        else
            await context.SendActivityAsync(MessageFactory.Text(support), cancellationToken);
    }

    // The person has the numbers by now. Should this fail, a private conversation is opened when a responder first writes.
    private async Task TalkAloneAsync(ITurnContext context, MemberTurn turn, Guid caseId, Activity place)
    {
        try
        {
            var alone = ActivityKeys.ReferenceOf(context.Activity, turn) with
            {
                ConversationId = place.Conversation?.Id ?? "",
                ServiceUrl = place.ServiceUrl,
                IsGroup = false,
                ConversationType = place.Conversation?.ConversationType,
            };
            await cases.TalkAloneAsync(caseId, alone, CancellationToken.None);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotMoved(logger, exception);
        }
    }

    private async Task<RaisedAlert?> RaiseAsync(ITurnContext context, MemberTurn turn)
    {
        try
        {
            return await alerts.RaiseAsync(RequestOf(context, turn), CancellationToken.None);
        }
        // The desk does not throw; should it ever, the person still reads the numbers, and that nobody was told.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotRaised(logger, exception);
            return null;
        }
    }

    private AlertRequest RequestOf(ITurnContext context, MemberTurn turn) =>
        new()
        {
            Level = turn.Risk.Level switch
            {
                RiskLevel.Emergency => AlertLevel.Emergency,
                RiskLevel.Crisis => AlertLevel.Crisis,
                _ => AlertLevel.Concern,
            },
            Category = turn.Risk.Category,
            Subject = turn.Risk.Subject.ToString().ToLowerInvariant(),
            Rules = [.. turn.Risk.Evidence.Select(evidence => evidence.RuleId).Distinct()],
            MessageText = turn.ScreenedText,
            Conversation = ActivityKeys.ReferenceOf(context.Activity, turn),
            MessageKey = ActivityKeys.MessageOf(context.Activity, turn.ScreenedText),
            At = time.GetUtcNow(),
        };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A case could not be moved to the person's private conversation")]
        public static partial void NotMoved(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Critical, Message = "An alert could not be raised")]
        public static partial void NotRaised(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Information, Message = "Screened {Level}, {Category}; alert kept in {Durability}")]
        public static partial void Raised(ILogger logger, RiskLevel level, string category, AlertDurability durability);
    }
}
