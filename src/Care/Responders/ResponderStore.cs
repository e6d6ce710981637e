using System.Security.Cryptography;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;

namespace AftercareBot.Care.Responders;

internal sealed class ResponderStore(
    CareDatabase database,
    SignInDesk signIn,
    ContactStore contacts,
    ICases cases,
    ITextProtector protector,
    TimeProvider timeProvider
) : IResponders
{
    private const int ShortestPassword = 12;

    public async Task<AddResponderResult> AddAsync(NewResponder responder, CancellationToken cancellationToken)
    {
        List<string> errors = [.. Errors(responder)];
        if (errors.Count > 0)
            return new AddResponderResult(Responder: null, errors);
        var now = timeProvider.GetUtcNow();
        var row = new ResponderRow
        {
            Id = Guid.CreateVersion7(now),
            Name = responder.Name.Trim(),
            SignInName = Normal(responder.SignInName),
            Role = responder.Role,
            Locale = responder.Locale,
            TimeZone = responder.TimeZone,
            PasswordHash = SignInDesk.Hash(responder.Password),
            SecurityStamp = NewStamp(),
            CreatedAt = now,
        };
        var isAdded = await database.WriteAsync(transaction => ResponderRows.TryInsert(transaction, row), cancellationToken);
        return isAdded
            ? new AddResponderResult(row.ToResponder(), [])
            : new AddResponderResult(Responder: null, ["sign_in_name_taken"]);
    }

    public async ValueTask<IReadOnlyList<Responder>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(ResponderRows.All, cancellationToken);
        return [.. rows.Select(row => row.ToResponder())];
    }

    public async ValueTask<Responder?> FindAsync(Guid responderId, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(connection => ResponderRows.Find(connection, responderId), cancellationToken);
        return row?.ToResponder();
    }

    public async ValueTask<Responder?> FindBySignInNameAsync(string signInName, CancellationToken cancellationToken)
    {
        var name = Normal(signInName);
        var row = await database.ReadAsync(connection => ResponderRows.FindBySignInName(connection, name), cancellationToken);
        return row?.ToResponder();
    }

    public Task<SignInResult> SignInAsync(
        string signInName,
        string password,
        string? code,
        CancellationToken cancellationToken
    ) => signIn.SignInAsync(Normal(signInName), password, code, cancellationToken);

    public async Task<bool> SetPasswordAsync(Guid responderId, string password, CancellationToken cancellationToken)
    {
        if (password.Length < ShortestPassword)
            return false;
        var hash = SignInDesk.Hash(password);
        return await ChangeAsync(
            responderId,
            row => row with { PasswordHash = hash, FailedSignIns = 0, LockedUntil = null },
            cancellationToken
        );
    }

    public async Task<bool> EnableTotpAsync(Guid responderId, string secret, string code, CancellationToken cancellationToken)
    {
        if (Totp.Match(secret, code, timeProvider.GetUtcNow(), lastUsed: 0) is not { } step)
            return false;
        var kept = protector.Protect(secret);
        return await ChangeAsync(responderId, row => row with { TotpSecret = kept, TotpLastStep = step }, cancellationToken);
    }

    public Task<bool> DisableTotpAsync(Guid responderId, CancellationToken cancellationToken) =>
        ChangeAsync(responderId, row => row with { TotpSecret = null, TotpLastStep = null }, cancellationToken);

    public async Task<bool> DisableAsync(Guid responderId, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        if (!await ChangeAsync(responderId, row => row with { DisabledAt = now }, cancellationToken))
            return false;
        foreach (var held in (await cases.ListOpenAsync(cancellationToken)).Where(found => found.OwnerId == responderId))
            await cases.RelinquishAsync(held.Id, responderId, cancellationToken);
        return true;
    }

    public ValueTask<IReadOnlyList<ResponderContact>> ContactsAsync(Guid responderId, CancellationToken cancellationToken) =>
        contacts.ListAsync(responderId, cancellationToken);

    public Task<ResponderContact> AddContactAsync(
        Guid responderId,
        string notifier,
        string address,
        CancellationToken cancellationToken
    ) => contacts.AddAsync(responderId, notifier, address, cancellationToken);

    public async ValueTask<Responder?> FindByContactAsync(
        string notifier,
        Func<string, bool> isAddress,
        CancellationToken cancellationToken
    ) =>
        await contacts.FindOwnerAsync(notifier, isAddress, cancellationToken) is { } owner
        && await FindAsync(owner, cancellationToken) is { DisabledAt: null } responder
            ? responder
            : null;

    public Task<bool> RemoveContactAsync(Guid contactId, CancellationToken cancellationToken) =>
        contacts.RemoveAsync(contactId, cancellationToken);

    private static IEnumerable<string> Errors(NewResponder responder)
    {
        if (string.IsNullOrWhiteSpace(responder.Name))
            yield return "name_empty";
        if (string.IsNullOrWhiteSpace(responder.SignInName))
            yield return "sign_in_name_empty";
        if (!ResponderRole.All.Contains(responder.Role, StringComparer.Ordinal))
            yield return "role_unknown";
        if (responder.Password.Length < ShortestPassword)
            yield return "password_short";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(responder.TimeZone, out _))
            yield return "time_zone_unknown";
    }

    private static string Normal(string signInName) => signInName.Trim().ToLowerInvariant();

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private Task<bool> ChangeAsync(
        Guid responderId,
        Func<ResponderRow, ResponderRow> change,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            transaction =>
            {
                if (ResponderRows.Hold(transaction, responderId, database.ForUpdate) is not { } row)
                    return false;
                ResponderRows.Save(transaction, change(row) with { SecurityStamp = NewStamp() });
                return true;
            },
            cancellationToken
        );
}
