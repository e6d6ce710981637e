namespace AftercareBot.Care.Responders;

internal sealed record ResponderRow
{
    public const string Columns = """
        id, name, sign_in_name, role, locale, time_zone, password_hash, security_stamp, failed_sign_ins, locked_until, totp_secret,
        totp_last_step, created_at, disabled_at
        """;

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string SignInName { get; init; }

    public required string Role { get; init; }

    public required string Locale { get; init; }

    public required string TimeZone { get; init; }

    public required string PasswordHash { get; init; }

    public required string SecurityStamp { get; init; }

    public int FailedSignIns { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public byte[]? TotpSecret { get; init; }

    public long? TotpLastStep { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DisabledAt { get; init; }

    public Responder ToResponder() =>
        new()
        {
            Id = Id,
            Name = Name,
            SignInName = SignInName,
            Role = Role,
            Locale = Locale,
            TimeZone = TimeZone,
            SecurityStamp = SecurityStamp,
            HasTotp = TotpSecret is not null,
            CreatedAt = CreatedAt,
            DisabledAt = DisabledAt,
        };
}
