namespace AftercareBot.Care.Handoff;

/// <summary>Who speaks with the member in a conversation.</summary>
/// <param name="State">Nobody but the bot, waited for, or held.</param>
/// <param name="CaseId">The case, unless the state is none.</param>
/// <param name="ResponderId">The responder who holds it.</param>
/// <param name="ResponderName">That responder's name.</param>
/// <param name="Since">Since when, UTC.</param>
public sealed record ConversationHandoff(
    HandoffState State,
    Guid? CaseId = null,
    Guid? ResponderId = null,
    string? ResponderName = null,
    DateTimeOffset? Since = null
)
{
    /// <summary>The bot speaks.</summary>
    public static ConversationHandoff None { get; } = new(HandoffState.None);
}
