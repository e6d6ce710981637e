namespace Microsoft.Bot.Builder;

/// <summary>State of a user on a channel, whatever the conversation.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channel = Required(turnContext.Activity.ChannelId, "channelId");
        var user = Required(turnContext.Activity.From?.Id, "From.Id");
        return $"{channel}/users/{user}";
    }
}
