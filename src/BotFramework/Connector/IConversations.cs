using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>A channel's conversations. Every call throws <see cref="ErrorResponseException"/> when the channel refuses it for good.</summary>
public interface IConversations
{
    /// <summary>Starts a conversation.</summary>
    Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters,
        CancellationToken cancellationToken = default
    );

    /// <summary>Sends an activity to the end of the conversation.</summary>
    Task<ResourceResponse> SendToConversationAsync(
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default
    );

    /// <summary>Sends an activity as the answer to another one.</summary>
    Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default
    );

    /// <summary>Replaces an activity that the bot sent.</summary>
    Task<ResourceResponse> UpdateActivityAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes back an activity that the bot sent.</summary>
    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);
}
