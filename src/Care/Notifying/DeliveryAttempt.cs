namespace AftercareBot.Care.Notifying;

/// <summary>An attempt that was made.</summary>
/// <param name="Row">The row, with this attempt counted.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Took">How long it took.</param>
internal sealed record DeliveryAttempt(OutboxRow Row, NotifyOutcome Outcome, TimeSpan Took);
