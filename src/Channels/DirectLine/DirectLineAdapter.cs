using AftercareBot.Channels.Activities;
using AftercareBot.Channels.Messages;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.DirectLine;

/// <summary>Runs turns of the web chat and puts what the bot says into the conversation, where the sockets find it.</summary>
public sealed class DirectLineAdapter : AppendOnlyAdapter
{
    private readonly ActivityStore store;
    private readonly ConversationStreams streams;

    internal DirectLineAdapter(ActivityStore store, ConversationStreams streams, TimeProvider time)
        : base(time)
    {
        this.store = store;
        this.streams = streams;
    }

    /// <summary>Takes an activity of the member: it is put into the conversation, the bot's turn runs, and both are on disk.</summary>
    /// <param name="activity">Complete but for its time, which this sets, and its id, which this sets when it has none.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="cancellationToken">Stops the turn; what is already in the conversation stays.</param>
    public async Task ProcessAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(bot);
        activity.Timestamp = Time.GetUtcNow();
        if (string.IsNullOrEmpty(activity.Id))
            activity.Id = Guid.CreateVersion7(activity.Timestamp.Value).ToString("n");

        // Handed to the writer before the turn and awaited after it, so that it shares the commit of the turn's state.
        var kept = activity.Type is ActivityTypes.Message or ActivityTypes.Event ? KeepAsync(activity) : Task.CompletedTask;
        try
        {
            using var context = new TurnContext(this, activity);
            await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
        }
        finally
        {
            await kept;
        }
    }

    private protected override async Task SendAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        switch (activity.Type)
        {
            // Traces are for developers, and the clients report an error for the end of a conversation. A pause is for effect only.
            case ActivityTypes.Trace
            or ActivityTypes.EndOfConversation
            or ActivityTypesEx.Delay
            or ActivityTypesEx.InvokeResponse:
                return;
            case ActivityTypes.Typing:
                streams.Show(ConversationIdOf(activity), await ActivityJson.WriteAsync(activity));
                return;
            default:
                await KeepAsync(activity);
                return;
        }
    }

    private async Task KeepAsync(Activity activity)
    {
        var conversationId = ConversationIdOf(activity);
        await store.AppendAsync(conversationId, await ActivityJson.WriteAsync(activity));
        streams.Wake(conversationId);
    }

    private static string ConversationIdOf(Activity activity) =>
        activity.Conversation?.Id ?? throw new InvalidOperationException("The activity names no conversation.");
}
