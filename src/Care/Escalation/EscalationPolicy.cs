namespace AftercareBot.Care.Escalation;

/// <summary>The ladder as it was when a case was raised. A case keeps its own copy, so that an edit never breaks one that runs.</summary>
/// <param name="Steps">The rungs, first to last.</param>
/// <param name="RepeatAfter">After the last rung nobody has been reached: the person is told, and the ladder begins anew after this time.</param>
/// <param name="SilentClaim">A claim without a word to the person for this long is given back.</param>
internal sealed record EscalationPolicy(IReadOnlyList<EscalationStep> Steps, TimeSpan RepeatAfter, TimeSpan SilentClaim);
