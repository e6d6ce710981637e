namespace AftercareBot.Care.Escalation;

/// <summary>The policy for new cases.</summary>
public sealed class EscalationOptions
{
    /// <summary>The rungs. Empty (the default): <c>shared</c> and <c>on_call</c> at once, then <c>everyone</c> after 3 minutes.</summary>
    public IList<EscalationStep> Steps { get; set; } = [];

    /// <summary>How long after the last rung the ladder begins anew. Default 10 minutes; 30 seconds to 1 day.</summary>
    public TimeSpan RepeatAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>A claim without a word to the person for this long is given back. Default 5 minutes; 30 seconds to 1 hour.</summary>
    public TimeSpan SilentClaim { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The rungs that new cases get: <see cref="Steps"/>, or the default ones.</summary>
    public IReadOnlyList<EscalationStep> EffectiveSteps => Steps.Count > 0 ? [.. Steps] : DefaultSteps;

    internal EscalationPolicy Freeze() => new(EffectiveSteps, RepeatAfter, SilentClaim);

    private static readonly EscalationStep[] DefaultSteps =
    [
        new() { Who = "shared_and_on_call", Wait = TimeSpan.FromMinutes(3) },
        new() { Who = "everyone", Wait = TimeSpan.FromMinutes(3) },
    ];
}
