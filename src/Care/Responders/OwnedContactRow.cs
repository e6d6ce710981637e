namespace AftercareBot.Care.Responders;

internal sealed class OwnedContactRow
{
    public required Guid ResponderId { get; init; }

    public required byte[] Address { get; init; }
}
