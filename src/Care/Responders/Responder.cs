namespace AftercareBot.Care.Responders;

/// <summary>A human who answers. Times are UTC.</summary>
public sealed record Responder
{
    /// <summary>The responder.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name that members and colleagues see.</summary>
    public required string Name { get; init; }

    /// <summary>The name to sign in with, in lower case.</summary>
    public required string SignInName { get; init; }

    /// <summary>A word of <see cref="ResponderRole"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The language of the console and of pages, for example <c>es</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>IANA time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Changes when a session must end: a new password, a new second factor, a disabled account.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>True when signing in takes a second factor.</summary>
    public required bool HasTotp { get; init; }

    /// <summary>When the account was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the account was disabled; null while it is active.</summary>
    public DateTimeOffset? DisabledAt { get; init; }
}
