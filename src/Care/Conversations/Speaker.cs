namespace AftercareBot.Care.Conversations;

/// <summary>Who said a line. The numbers are stored.</summary>
public enum Speaker
{
    /// <summary>The member.</summary>
    Member = 1,

    /// <summary>The bot.</summary>
    Bot = 2,

    /// <summary>A human responder.</summary>
    Responder = 3,
}
