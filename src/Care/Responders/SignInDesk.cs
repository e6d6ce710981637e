using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Microsoft.AspNetCore.Identity;

namespace AftercareBot.Care.Responders;

/// <summary>Checks passwords and codes, and counts failures.</summary>
internal sealed class SignInDesk(CareDatabase database, ITextProtector protector, TimeProvider timeProvider)
{
    private const int FailuresThatLock = 5;

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);
    private static readonly PasswordHasher<Responder> Hasher = new();

    // Verified when there is no such name, so that the time tells nothing.
    private static readonly Lazy<string> NobodysHash = new(() => Hash("a password that nobody has"));

    public static string Hash(string password) => Hasher.HashPassword(user: null!, password);

    public async Task<SignInResult> SignInAsync(
        string signInName,
        string password,
        string? code,
        CancellationToken cancellationToken
    )
    {
        var row = await database.ReadAsync(
            connection => ResponderRows.FindBySignInName(connection, signInName),
            cancellationToken
        );
        var now = timeProvider.GetUtcNow();
        if (row?.LockedUntil is { } until && until > now)
            return new SignInResult(SignInOutcome.LockedOut, LockedUntil: until);
        var isRight = IsRight(row?.PasswordHash ?? NobodysHash.Value, password);
        if (row is null || row.DisabledAt is not null)
            return new SignInResult(SignInOutcome.Refused);
        if (!isRight)
            return await FailAsync(row.Id, now, cancellationToken);
        if (row.TotpSecret is not { } secret)
            return await SucceedAsync(row.Id, step: null, cancellationToken);
        if (string.IsNullOrEmpty(code))
            return new SignInResult(SignInOutcome.CodeRequired);
        var step = protector.TryRead(secret) is { } plain ? Totp.Match(plain, code, now, row.TotpLastStep ?? 0) : null;
        return step is null
            ? await FailAsync(row.Id, now, cancellationToken)
            : await SucceedAsync(row.Id, step, cancellationToken);
    }

    private static bool IsRight(string hash, string password) =>
        Hasher.VerifyHashedPassword(user: null!, hash, password) is not PasswordVerificationResult.Failed;

    private Task<SignInResult> FailAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var row = ResponderRows.Hold(transaction, id, database.ForUpdate)!;
                var failures = row.FailedSignIns + 1;
                var locks = failures >= FailuresThatLock;
                var until = locks ? now + Lock : (DateTimeOffset?)null;
                ResponderRows.Save(transaction, row with { FailedSignIns = locks ? 0 : failures, LockedUntil = until });
                return new SignInResult(locks ? SignInOutcome.LockedOut : SignInOutcome.Refused, LockedUntil: until);
            },
            cancellationToken
        );

    private Task<SignInResult> SucceedAsync(Guid id, long? step, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var row = ResponderRows.Hold(transaction, id, database.ForUpdate)!;
                // Two sign-ins with one code at once: the second finds it used.
                if (step is not null && step <= (row.TotpLastStep ?? 0))
                    return new SignInResult(SignInOutcome.Refused);
                var after = row with { FailedSignIns = 0, LockedUntil = null, TotpLastStep = step ?? row.TotpLastStep };
                ResponderRows.Save(transaction, after);
                return new SignInResult(SignInOutcome.SignedIn, after.ToResponder());
            },
            cancellationToken
        );
}
