using AftercareBot.Care.Conversations;

namespace AftercareBot.Care.Members;

/// <summary>Everything kept about a member, for the member.</summary>
/// <param name="Member">The record.</param>
/// <param name="ChannelUserId">The channel's id of the member; null when the key that protected it is gone.</param>
/// <param name="Alerts">The messages that responders were alerted to, oldest first.</param>
/// <param name="Transcript">What was said in the conversation that asked, oldest first.</param>
public sealed record MemberExport(
    Member Member,
    string? ChannelUserId,
    IReadOnlyList<ExportedAlert> Alerts,
    IReadOnlyList<TranscriptLine> Transcript
)
{
    /// <summary>The safety plan, as the dialog keeps it; null when there is none.</summary>
    public string? SafetyPlan { get; init; }
}
