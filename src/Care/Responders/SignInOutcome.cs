namespace AftercareBot.Care.Responders;

/// <summary>How signing in ended.</summary>
public enum SignInOutcome
{
    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>The name, the password or the code is wrong, or the account is disabled; which one is not told.</summary>
    Refused,

    /// <summary>The password is right; the code of the second factor is missing.</summary>
    CodeRequired,

    /// <summary>Too many failures; nothing is checked until the lock ends.</summary>
    LockedOut,
}
