namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that begin a proactive turn.</summary>
public static class ActivityEventNames
{
    /// <summary>The bot takes up an existing conversation.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The bot began a new conversation.</summary>
    public const string CreateConversation = "CreateConversation";
}
