namespace AftercareBot.Care.Retention;

internal sealed class OldLine
{
    public required string Conversation { get; init; }

    public required Guid Id { get; init; }
}
