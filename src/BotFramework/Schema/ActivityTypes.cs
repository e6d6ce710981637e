namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.Type"/>. They are compared case-sensitively when a turn is dispatched.</summary>
public static class ActivityTypes
{
    /// <summary>Something said by the user or the bot.</summary>
    public const string Message = "message";

    /// <summary>The bot was added to or removed from a contact list.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Members joined or left, or the topic changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>Somebody is writing.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A named event; nothing is shown to the user.</summary>
    public const string Event = "event";

    /// <summary>A request that expects an answer in the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>The user asks for their data to be deleted.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>An earlier message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>An earlier message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A reaction was put on a message or taken off.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A private suggestion about another activity.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>Diagnostics for a developer; never for a user.</summary>
    public const string Trace = "trace";

    /// <summary>The conversation is handed to somebody else.</summary>
    public const string Handoff = "handoff";

    /// <summary>A command to perform.</summary>
    public const string Command = "command";

    /// <summary>The outcome of a command.</summary>
    public const string CommandResult = "commandResult";

    /// <summary>A pause, in milliseconds, between two activities sent together.</summary>
    public const string Delay = "delay";
}
