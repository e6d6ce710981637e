namespace AftercareBot.Care.Notifying;

/// <summary>Why a notification goes out. The numbers are stored.</summary>
public enum NotificationKind
{
    /// <summary>A person waits for a responder.</summary>
    Page = 1,

    /// <summary>To coordinators: a step of the ladder had nobody to page, or a page could not be delivered.</summary>
    ChainWeak = 2,

    /// <summary>To coordinators: the whole ladder went by and nobody took the case.</summary>
    NobodyReached = 3,

    /// <summary>To the person: no responder has been reached yet; please call.</summary>
    MemberToldNobodyReached = 4,

    /// <summary>To the person: a responder is here.</summary>
    MemberToldResponderJoined = 6,

    /// <summary>To the person: the responder is gone, another is looked for.</summary>
    MemberToldResponderLeft = 7,

    /// <summary>To the person: the talk is over and the bot is back.</summary>
    MemberToldBotIsBack = 8,

    /// <summary>A try of the chain that a responder asked for.</summary>
    Test = 5,
}
