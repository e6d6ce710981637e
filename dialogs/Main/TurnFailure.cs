using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Welcome;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Dialogs.Main;

/// <summary>
/// What happens when a turn throws: the person is told, with the numbers, and the dialog state is dropped. The SDK would leave
/// the dialog at the step that threw, to throw again at every message.
/// </summary>
public sealed partial class TurnFailure(Greeter greeter, ConversationState state, ILogger<TurnFailure> logger)
{
    /// <summary>Tells the person and drops the state; neither failing keeps the other from being done.</summary>
    public async Task HandleAsync(ITurnContext context, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(exception);
        Log.Failed(logger, exception, context.Activity.Type ?? "", context.Activity.ChannelId ?? "");
        await TryAsync(() => state.DeleteAsync(context, CancellationToken.None));
        if (context.Activity.Type != ActivityTypes.Message || context.TurnState.Get<MemberTurn>() is not { } turn)
            return;
        await TryAsync(() => context.SendActivityAsync(MessageFactory.Text(greeter.Failed(turn)), CancellationToken.None));
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
