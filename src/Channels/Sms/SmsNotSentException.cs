using AftercareBot.Care.Notifying;

namespace AftercareBot.Channels.Sms;

/// <summary>Twilio did not take a text message that nobody waits for in a request.</summary>
public sealed class SmsNotSentException(NotifyOutcome outcome)
    : Exception($"The text message was not taken: {outcome.Result} {outcome.Category} {outcome.Detail}.")
{
    /// <summary>What Twilio answered.</summary>
    public NotifyOutcome Outcome => outcome;
}
