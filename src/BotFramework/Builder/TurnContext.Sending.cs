using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    private bool ExpectsReplies => string.Equals(Activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.Ordinal);

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default
    )
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));
        var message = new Activity { Type = ActivityTypes.Message, Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            message.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            message.InputHint = inputHint;
        return SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        ObjectDisposedException.ThrowIf(disposed, this);

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
            outgoing.Add(activity.ApplyConversationReference(reference));
        return SendFromAsync(0, outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ObjectDisposedException.ThrowIf(disposed, this);
        var update = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateFromAsync(0, update, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        ObjectDisposedException.ThrowIf(disposed, this);
        return DeleteFromAsync(0, conversationReference, cancellationToken);
    }

    private Task<ResourceResponse[]> SendFromAsync(int index, List<Activity> outgoing, CancellationToken cancellationToken)
    {
        if (sendHandlers is null || index >= sendHandlers.Count)
            return DeliverAsync(outgoing, cancellationToken);
        return sendHandlers[index](this, outgoing, () => SendFromAsync(index + 1, outgoing, cancellationToken));
    }

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        var responses = ExpectsReplies
            ? Buffer(outgoing)
            : await Adapter.SendActivitiesAsync(this, outgoing.ToArray(), cancellationToken);
        Responded |= outgoing.Exists(activity => !IsTrace(activity));
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> outgoing)
    {
        var responses = new ResourceResponse[outgoing.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            var activity = outgoing[i];
            responses[i] = new ResourceResponse();
            // A trace tells of the bot's insides (errors, state): it goes to a developer's emulator and to nobody else.
            if (IsTrace(activity) && !string.Equals(Activity.ChannelId, Channels.Emulator, StringComparison.Ordinal))
                continue;
            BufferedReplyActivities.Add(activity);
            if (string.Equals(activity.Type, ActivityTypesEx.InvokeResponse, StringComparison.Ordinal))
                TurnState[BotAdapter.InvokeResponseKey] = activity;
        }
        return responses;
    }

    private Task<ResourceResponse> UpdateFromAsync(int index, Activity update, CancellationToken cancellationToken)
    {
        if (updateHandlers is null || index >= updateHandlers.Count)
            return Adapter.UpdateActivityAsync(this, update, cancellationToken);
        return updateHandlers[index](this, update, () => UpdateFromAsync(index + 1, update, cancellationToken));
    }

    private Task DeleteFromAsync(int index, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (deleteHandlers is null || index >= deleteHandlers.Count)
            return Adapter.DeleteActivityAsync(this, reference, cancellationToken);
        return deleteHandlers[index](this, reference, () => DeleteFromAsync(index + 1, reference, cancellationToken));
    }

    private static bool IsTrace(Activity activity) => string.Equals(activity.Type, ActivityTypes.Trace, StringComparison.Ordinal);
}
