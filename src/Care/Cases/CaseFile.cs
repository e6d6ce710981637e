using AftercareBot.Care.Conversations;

namespace AftercareBot.Care.Cases;

/// <summary>What a responder sees of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Alerts">Its alerts, oldest first.</param>
/// <param name="Transcript">The last lines of the conversation, oldest first.</param>
/// <param name="Events">Its history, oldest first.</param>
/// <param name="Conversation">Where the person writes; null when the key that protected it is gone.</param>
public sealed record CaseFile(
    Case Case,
    IReadOnlyList<CaseAlert> Alerts,
    IReadOnlyList<TranscriptLine> Transcript,
    IReadOnlyList<CaseEvent> Events,
    StoredReference? Conversation
)
{
    /// <summary>The person's safety plan, as the dialog keeps it; null when there is none or it is not shared.</summary>
    public string? SafetyPlan { get; init; }
}
