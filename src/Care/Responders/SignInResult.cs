namespace AftercareBot.Care.Responders;

/// <summary>How signing in ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Responder">Who, when signed in.</param>
/// <param name="LockedUntil">Until when, UTC, when locked out.</param>
public sealed record SignInResult(SignInOutcome Outcome, Responder? Responder = null, DateTimeOffset? LockedUntil = null);
