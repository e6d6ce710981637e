namespace AftercareBot.Care.Escalation;

/// <summary>One rung of the ladder.</summary>
public sealed record EscalationStep
{
    /// <summary>
    /// Whom to page: <c>shared</c> (the notifiers that reach a place and not a person: console, webhook), <c>on_call</c>, <c>shared_and_on_call</c>,
    /// <c>everyone</c>, <c>role:NAME</c> or <c>responder:ID</c>. Default <c>shared</c>.
    /// </summary>
    public string Who { get; init; } = "shared";

    /// <summary>In <see cref="By"/>: by the first address of each responder only.</summary>
    public const string Preferred = "preferred";

    /// <summary>By what: kinds of notifiers, or <see cref="Preferred"/>. Empty (the default) means every kind that is configured.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>How long to wait for a claim before the next step. Default 2 minutes; 5 seconds to 1 day.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromMinutes(2);
}
