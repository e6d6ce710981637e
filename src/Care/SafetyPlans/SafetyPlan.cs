namespace AftercareBot.Care.SafetyPlans;

/// <summary>A member's own plan for a bad hour.</summary>
/// <param name="Content">What the dialog keeps, as JSON; encrypted at rest.</param>
/// <param name="IsShared">True when the member lets responders who have their case read it.</param>
/// <param name="UpdatedAt">When it was last written, UTC.</param>
public sealed record SafetyPlan(string Content, bool IsShared, DateTimeOffset UpdatedAt);
