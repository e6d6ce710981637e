namespace AftercareBot.Care.Conversations;

/// <summary>One conversation on one channel.</summary>
/// <param name="ChannelId">The channel, for example <c>directline</c>.</param>
/// <param name="ConversationId">The channel's id of the conversation.</param>
public readonly record struct ConversationKey(string ChannelId, string ConversationId)
{
    /// <summary>Both parts; an identifier of a person on some channels, so never logged.</summary>
    public override string ToString() => $"{ChannelId}/{ConversationId}";
}
