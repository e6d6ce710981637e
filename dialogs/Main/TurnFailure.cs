using AftercareBot.Care.Alerts;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Welcome;
using AftercareBot.Safety;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Dialogs.Main;

/// <summary>
/// What happens when a turn throws: the person is told, with the numbers, and the dialog state is dropped. The SDK would leave
/// the dialog at the step that threw, to throw again at every message.
/// </summary>
public sealed partial class TurnFailure(
    Greeter greeter,
    CrisisComposer composer,
    PrivateConversationState state,
    ILogger<TurnFailure> logger
)
{
    /// <summary>Tells the person and drops the state; neither failing keeps the other from being done.</summary>
    public async Task HandleAsync(ITurnContext context, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(exception);
        Log.Failed(logger, exception, context.Activity.Type ?? "", context.Activity.ChannelId ?? "");
        // The words first: a database that hangs must not keep them.
        if (
            context.Activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate
            && context.TurnState.Get<MemberTurn>() is { } turn
        )
            await TellAsync(context, turn);
        await TryAsync(() => state.DeleteAsync(context, CancellationToken.None));
    }

    // One who was just given the numbers is not asked to write it again; one who was not is given them.
    private async Task TellAsync(ITurnContext context, MemberTurn turn)
    {
        var isDanger = turn.Risk.Level >= RiskLevel.Crisis;
        if (isDanger && context.Responded)
            return;
        var text = isDanger && !turn.IsGroup ? composer.Again(turn, AlertDurability.Memory).Texts[0] : greeter.Failed(turn);
        await TryAsync(() => context.SendActivityAsync(MessageFactory.Text(text), CancellationToken.None));
    }

    // One remedy failing must not keep the other from being tried.
    private async Task TryAsync(Func<Task> remedy)
    {
        try
        {
            await remedy();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.RemedyFailed(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed: {ActivityType} on {Channel}")]
        public static partial void Failed(ILogger logger, Exception exception, string activityType, string channel);

        [LoggerMessage(Level = LogLevel.Error, Message = "After a failed turn something else failed too ({Reason})")]
        public static partial void RemedyFailed(ILogger logger, string reason);
    }
}
