using AftercareBot.Care.Conversations;
using AftercareBot.Care.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Dialogs.Turn;

/// <summary>
/// Keeps what is said, encrypted, so that a responder who takes over sees it. Lines lie in the writer's queue until
/// the turn's state is written, or an alert, or the turn is over: a turn is one commit.
/// </summary>
public sealed partial class TranscriptMiddleware(
    ITranscript transcript,
    IHandoffs handoffs,
    TimeProvider time,
    ILogger<TranscriptMiddleware> logger
) : IMiddleware
{
    private const string KeptElsewhere = "transcript.kept-elsewhere";

    /// <summary>What this turn sends is written to the transcript by somebody else: the words of a responder are not the bot's.</summary>
    public static void LeaveOut(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(KeptElsewhere, KeptElsewhere);
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var conversation = ActivityKeys.ConversationOf(turnContext.Activity);
        var lines = new List<Task>();
        var said = MemberTurn.Of(turnContext).Text;
        Append(Speaker.Member, said, ActivityKeys.MessageOf(turnContext.Activity, said));
        foreach (var text in turnContext.TurnState.Get<EarlyWords>()?.Texts ?? [])
            Append(Speaker.Bot, text);
        turnContext.OnSendActivities(
            (_, activities, send) =>
            {
                var isOurs = turnContext.TurnState.Get<string>(KeptElsewhere) is null;
                foreach (var sent in activities.Where(sent => isOurs && sent.Type == ActivityTypes.Message))
                    Append(Speaker.Bot, sent.Text ?? "");
                return send();
            }
        );
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            transcript.Flush();
            await SettleAsync(lines);
            await TellResponderAsync(turnContext);
        }

        void Append(Speaker who, string text, string? messageKey = null)
        {
            if (text.Length > 0)
                lines.Add(
                    transcript.AppendSoonAsync(conversation, who, text, time.GetUtcNow(), messageKey, CancellationToken.None)
                );
        }
    }

    // Once the lines are kept, a responder who watches the case reads them at once.
    private async Task TellResponderAsync(ITurnContext turnContext)
    {
        if (turnContext.TurnState.Get<ConversationHandoff>() is not { State: not HandoffState.None } handoff)
            return;
        try
        {
            await handoffs.MemberWroteAsync(handoff, CancellationToken.None);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotTold(logger, exception.GetType().Name);
        }
    }

    // A transcript that cannot be written must not cost the person the turn.
    private async Task SettleAsync(List<Task> lines)
    {
        try
        {
            await Task.WhenAll(lines);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotKept(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The console could not be told that a member wrote ({Reason})")]
        public static partial void NotTold(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The transcript of a turn could not be written ({Reason})")]
        public static partial void NotKept(ILogger logger, string reason);
    }
}
