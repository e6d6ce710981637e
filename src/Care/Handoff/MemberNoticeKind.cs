namespace AftercareBot.Care.Handoff;

/// <summary>What the bot tells a member from outside a turn.</summary>
public enum MemberNoticeKind
{
    /// <summary>No responder has been reached yet; with the numbers to call.</summary>
    NobodyReached,

    /// <summary>A responder is here now, and the bot steps back.</summary>
    ResponderJoined,

    /// <summary>The responder has gone, and another is looked for.</summary>
    ResponderLeft,

    /// <summary>The talk is over, and the bot is back.</summary>
    BotIsBack,
}
