namespace AftercareBot.Safety;

/// <summary>Who wrote an earlier message of the conversation.</summary>
public enum MessageSender
{
    /// <summary>The member whose message is being screened.</summary>
    Member,

    /// <summary>The bot or a responder: its words are no evidence, its questions give a short answer its meaning.</summary>
    Bot,
}
