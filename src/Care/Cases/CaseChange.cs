using AftercareBot.Care.Alerts;

namespace AftercareBot.Care.Cases;

/// <summary>A change of a case, for pages that show it live.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Kind">What changed.</param>
/// <param name="Level">How urgent the case is now.</param>
public sealed record CaseChange(Guid CaseId, CaseChangeKind Kind, AlertLevel Level);
