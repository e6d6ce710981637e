namespace AftercareBot.Care.Responders;

internal sealed class ResponderContactRow
{
    public required Guid Id { get; init; }

    public required string Notifier { get; init; }

    public required byte[] Address { get; init; }
}
