namespace AftercareBot.Care.Handoff;

/// <summary>What became of a member's wish to talk with a human.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="IsSomebodyOnCall">False when nobody who could answer now is known: the member is to be told so.</param>
public sealed record HumanRequest(Guid CaseId, bool IsSomebodyOnCall);
