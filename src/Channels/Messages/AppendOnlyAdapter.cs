using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.Messages;

/// <summary>An adapter of a channel on which what was said stays as it was said.</summary>
public abstract class AppendOnlyAdapter : BotAdapter
{
    private protected AppendOnlyAdapter(TimeProvider time) => Time = time;

    private protected TimeProvider Time { get; }

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
            activity.Timestamp = Time.GetUtcNow();
            activity.Id = Guid.CreateVersion7(activity.Timestamp.Value).ToString("n");
            await SendAsync(turnContext, activity, cancellationToken);
            responses[index] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("On this channel what was sent cannot be changed.");

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("On this channel what was sent cannot be taken back.");

    /// <summary>Sends one activity, which has its id and its time.</summary>
    private protected abstract Task SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);
}
