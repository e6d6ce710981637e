namespace AftercareBot.Care.Handoff;

internal sealed class HandoffRow
{
    public required Guid CaseId { get; init; }

    public Guid? ResponderId { get; init; }

    public string? ResponderName { get; init; }

    public required DateTimeOffset Since { get; init; }

    public ConversationHandoff ToHandoff() =>
        new(ResponderId is null ? HandoffState.Waiting : HandoffState.Held, CaseId, ResponderId, ResponderName, Since);
}
