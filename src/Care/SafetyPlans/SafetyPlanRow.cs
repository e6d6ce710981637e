namespace AftercareBot.Care.SafetyPlans;

internal sealed class SafetyPlanRow
{
    public required byte[] Content { get; init; }

    public DateTimeOffset? SharedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
