namespace AftercareBot.Care.Responders;

/// <summary>An account to make.</summary>
/// <param name="Name">The name that members and colleagues see.</param>
/// <param name="SignInName">The name to sign in with; case does not matter.</param>
/// <param name="Role">A word of <see cref="ResponderRole"/>.</param>
/// <param name="Password">At least 12 characters.</param>
/// <param name="Locale">Language, for example <c>en</c>.</param>
/// <param name="TimeZone">IANA time zone.</param>
public sealed record NewResponder(
    string Name,
    string SignInName,
    string Role,
    string Password,
    string Locale = "en",
    string TimeZone = "UTC"
);
