using AftercareBot.Care.Notifying;

namespace AftercareBot.Channels.Messages;

/// <summary>A provider did not take a text that nobody waits for in a request.</summary>
public sealed class TextNotSentException(NotifyOutcome outcome)
    : Exception($"The text was not taken: {outcome.Result} {outcome.Category} {outcome.Detail}.")
{
    /// <summary>What the provider answered.</summary>
    public NotifyOutcome Outcome => outcome;
}
