using System.Text.Json;

namespace AftercareBot.Care.Escalation;

/// <summary>A claim whose owner has not written to the person.</summary>
internal sealed class SilentClaim
{
    public required Guid Id { get; init; }

    public required DateTimeOffset ClaimedAt { get; init; }

    public required string Policy { get; init; }

    public bool IsOver(DateTimeOffset now) =>
        ClaimedAt + JsonSerializer.Deserialize(Policy, CareJson.Default.EscalationPolicy)!.SilentClaim <= now;
}
