namespace AftercareBot.Care.Notifying;

/// <summary>What one way answered to a test.</summary>
/// <param name="Notifier">The kind of notifier.</param>
/// <param name="SharedTarget">The shared place; null for a contact of the responder.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record TestPageResult(string Notifier, string? SharedTarget, NotifyOutcome Outcome);
