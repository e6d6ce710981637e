using AftercareBot.Channels.Activities;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.DirectLine;

/// <summary>Runs turns of the web chat and puts what the bot says into the conversation, where the sockets find it.</summary>
public sealed class DirectLineAdapter : BotAdapter
{
    private readonly ActivityStore store;
    private readonly ConversationStreams streams;
    private readonly TimeProvider time;

    internal DirectLineAdapter(ActivityStore store, ConversationStreams streams, TimeProvider time)
    {
        this.store = store;
        this.streams = streams;
        this.time = time;
    }

    /// <summary>Takes an activity of the member: it is put into the conversation, the bot's turn runs, and both are on disk.</summary>
    /// <param name="activity">Complete but for its time, which this sets, and its id, which this sets when it has none.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="cancellationToken">Stops the turn; what is already in the conversation stays.</param>
    public async Task ProcessAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(bot);
        Stamp(activity, activity.Id);

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

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            var activity = activities[index];
            Stamp(activity);
            await SendAsync(activity);
            responses[index] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: the protocol's clients append only.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Direct Line clients cannot change an activity that was sent.");

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: the protocol's clients append only.</exception>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Direct Line clients cannot take back an activity that was sent.");

    private async Task SendAsync(Activity activity)
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

    private void Stamp(Activity activity, string? id = null)
    {
        var now = time.GetUtcNow();
        activity.Id = string.IsNullOrEmpty(id) ? Guid.CreateVersion7(now).ToString("n") : id;
        activity.Timestamp = now;
    }
}
