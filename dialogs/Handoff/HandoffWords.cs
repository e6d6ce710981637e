using AftercareBot.Dialogs.Words;

namespace AftercareBot.Dialogs.Handoff;

/// <summary>What is said around a human's part in the conversation.</summary>
public static class HandoffWords
{
    /// <summary>A person was asked for and the responders were told.</summary>
    public static readonly WordKey Requested = new("handoff.requested", "emergency");

    /// <summary>A person was asked for again.</summary>
    public static readonly WordKey RequestedAgain = new("handoff.requested_again", "emergency");

    /// <summary>A person was asked for and the responders could not be told.</summary>
    public static readonly WordKey NotReached = new("handoff.not_reached", "crisis_line", "emergency");

    /// <summary>The ladder has reached nobody yet.</summary>
    public static readonly WordKey NobodyReached = new("handoff.nobody_reached", "crisis_line", "emergency");

    /// <summary>A responder joined.</summary>
    public static readonly WordKey Joined = new("handoff.joined", "responder");

    /// <summary>A responder left.</summary>
    public static readonly WordKey Left = new("handoff.left", "responder");

    /// <summary>The talk is over.</summary>
    public static readonly WordKey BotIsBack = new("handoff.bot_is_back");

    internal static IReadOnlyList<WordKey> All { get; } =
    [Requested, RequestedAgain, NotReached, NobodyReached, Joined, Left, BotIsBack];
}
