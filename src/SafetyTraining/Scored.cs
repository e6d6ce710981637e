namespace AftercareBot.SafetyTraining;

/// <summary>
/// An example with the sums of the three level outputs. <see cref="Joined"/> is the paging sum after earlier messages, and minus infinity where there
/// are none; then <see cref="Page"/> is that of the message alone. The other two are the graver of both readings.
/// </summary>
internal sealed record Scored(Example Example, float Page, float Joined, float Emergency, float Concern)
{
    public float Graver => Math.Max(Page, Joined);
}
