namespace Microsoft.Bot.Builder;

/// <summary>State of a user in a conversation.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channel = Required(turnContext.Activity.ChannelId, "channelId");
        var conversation = Required(turnContext.Activity.Conversation?.Id, "Conversation.Id");
        var user = Required(turnContext.Activity.From?.Id, "From.Id");
        return $"{channel}/conversations/{conversation}/users/{user}";
    }
}
