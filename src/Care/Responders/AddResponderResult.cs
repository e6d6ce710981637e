namespace AftercareBot.Care.Responders;

/// <summary>The new account, or every reason why there is none.</summary>
/// <param name="Responder">The account; null when there are errors.</param>
/// <param name="Errors">Codes: <c>name_empty</c>, <c>sign_in_name_empty</c>, <c>sign_in_name_taken</c>, <c>role_unknown</c>,
/// <c>password_short</c>, <c>time_zone_unknown</c>.</param>
public sealed record AddResponderResult(Responder? Responder, IReadOnlyList<string> Errors);
