namespace AftercareBot.Care.Auditing;

/// <summary>
/// A case on a schedule that nobody is in danger for: it goes the whole way, through the real notifiers, to whoever is on call, and
/// must be answered as a page is. One that is not stops the heartbeat and is told to the coordinators.
/// </summary>
public sealed class RehearsalOptions
{
    /// <summary>How often. Zero (the default) is off; otherwise 1 hour to 31 days.</summary>
    public TimeSpan Every { get; set; }

    /// <summary>How long there is to answer. Default 15 minutes; 1 minute to 12 hours.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Whom, as in a step of the policy. Default <c>shared_and_on_call</c>.</summary>
    public string Who { get; set; } = "shared_and_on_call";

    /// <summary>By what kinds of notifiers. Empty (the default): by all.</summary>
    public IList<string> By { get; set; } = [];

    internal bool IsOn => Every > TimeSpan.Zero;
}
