namespace AftercareBot.Care.Rota;

internal sealed class OverrideRow
{
    public required Guid Id { get; init; }

    public required Guid ResponderId { get; init; }

    public required DateTimeOffset FromAt { get; init; }

    public required DateTimeOffset UntilAt { get; init; }

    /// <summary>1: on call though no shift says so; 0: away though a shift says otherwise.</summary>
    public required long OnCall { get; init; }

    public RotaOverride ToOverride() => new(Id, ResponderId, FromAt, UntilAt, OnCall != 0);
}
