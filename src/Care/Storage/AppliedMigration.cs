namespace AftercareBot.Care.Storage;

internal sealed class AppliedMigration
{
    public required string Source { get; init; }

    public required long Number { get; init; }
}
