namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, shared by those who take part.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channel = Required(turnContext.Activity.ChannelId, "channelId");
        var conversation = Required(turnContext.Activity.Conversation?.Id, "Conversation.Id");
        return $"{channel}/conversations/{conversation}";
    }
}
