namespace AftercareBot.Care.Handoff;

/// <summary>Who speaks with the member.</summary>
public enum HandoffState
{
    /// <summary>The bot.</summary>
    None,

    /// <summary>The bot, while a responder is looked for.</summary>
    Waiting,

    /// <summary>A responder; the bot only screens.</summary>
    Held,
}
