namespace Microsoft.Bot.Schema;

/// <summary>Names of the hand-off events.</summary>
public static class HandoffEventNames
{
    /// <summary>The bot asks for somebody to take over.</summary>
    public const string InitiateHandoff = "handoff.initiate";

    /// <summary>The state of a hand-off.</summary>
    public const string HandoffStatus = "handoff.status";
}
