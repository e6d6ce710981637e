namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.Code"/>: why a conversation ended.</summary>
public static class EndOfConversationCodes
{
    /// <summary>No reason is known.</summary>
    public const string Unknown = "unknown";

    /// <summary>All went well.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>The user broke off.</summary>
    public const string UserCancelled = "userCancelled";

    /// <summary>The bot did not answer in time.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>The bot sent something invalid.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>The channel failed.</summary>
    public const string ChannelFailed = "channelFailed";
}
