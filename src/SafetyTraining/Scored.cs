namespace AftercareBot.SafetyTraining;

/// <summary>An example with the sums of the three level outputs.</summary>
internal sealed record Scored(Example Example, float Page, float Emergency, float Concern);
