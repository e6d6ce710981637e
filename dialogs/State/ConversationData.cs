namespace AftercareBot.Dialogs.State;

/// <summary>What the bot remembers of a conversation between turns. It holds nothing that a member wrote.</summary>
public sealed class ConversationData
{
    /// <summary>The language that the person chose or was last seen to write; null before the first message.</summary>
    public string? Language { get; set; }

    /// <summary>The entry that answered last, so that "and with alcohol?" can be understood.</summary>
    public string? LastEntryId { get; set; }

    /// <summary>What the buttons of the last message stand for, so that "2" can be understood where there are no buttons.</summary>
    public IReadOnlyList<string> Choices { get; set; } = [];

    /// <summary>When a person was last asked for, UTC.</summary>
    public DateTimeOffset? HumanRequestedAt { get; set; }
}
