namespace AftercareBot.Care.Responders;

/// <summary>The responders' accounts, how they sign in and how they are reached.</summary>
public interface IResponders
{
    /// <summary>Makes an account.</summary>
    Task<AddResponderResult> AddAsync(NewResponder responder, CancellationToken cancellationToken);

    /// <summary>All accounts by name, the disabled ones too.</summary>
    ValueTask<IReadOnlyList<Responder>> ListAsync(CancellationToken cancellationToken);

    /// <summary>An account by its id; null when there is none.</summary>
    ValueTask<Responder?> FindAsync(Guid responderId, CancellationToken cancellationToken);

    /// <summary>An account by its sign-in name; null when there is none.</summary>
    ValueTask<Responder?> FindBySignInNameAsync(string signInName, CancellationToken cancellationToken);

    /// <summary>
    /// Checks password and second factor. Five failures in a row lock the account for 15 minutes. A code is taken once. The
    /// answer takes as long for a name that does not exist as for a wrong password.
    /// </summary>
    /// <param name="signInName">The name; case does not matter.</param>
    /// <param name="password">The password.</param>
    /// <param name="code">The six digits of the second factor; null when not asked yet.</param>
    /// <param name="cancellationToken">Stops between the steps.</param>
    Task<SignInResult> SignInAsync(string signInName, string password, string? code, CancellationToken cancellationToken);

    /// <summary>Sets a password of at least 12 characters and ends every session.</summary>
    /// <returns>False when it is too short or there is no such account.</returns>
    Task<bool> SetPasswordAsync(Guid responderId, string password, CancellationToken cancellationToken);

    /// <summary>Turns the second factor on with a secret that the responder has shown to have (<see cref="Totp.NewSecret"/>).</summary>
    /// <returns>False when the code does not fit the secret.</returns>
    Task<bool> EnableTotpAsync(Guid responderId, string secret, string code, CancellationToken cancellationToken);

    /// <summary>Turns the second factor off, for a responder who lost it.</summary>
    Task<bool> DisableTotpAsync(Guid responderId, CancellationToken cancellationToken);

    /// <summary>Disables an account: it cannot sign in, is on no rota and is paged no more. Its open cases are given back.</summary>
    Task<bool> DisableAsync(Guid responderId, CancellationToken cancellationToken);

    /// <summary>How a responder is reached.</summary>
    ValueTask<IReadOnlyList<ResponderContact>> ContactsAsync(Guid responderId, CancellationToken cancellationToken);

    /// <summary>Adds an address for a kind of notifier.</summary>
    Task<ResponderContact> AddContactAsync(
        Guid responderId,
        string notifier,
        string address,
        CancellationToken cancellationToken
    );

    /// <summary>Who is reached at an address: how an answer that comes back from there is told to be somebody's.</summary>
    /// <param name="notifier">The kind.</param>
    /// <param name="isAddress">Whether a kept address is the one that is looked for.</param>
    /// <param name="cancellationToken">Stops before the read.</param>
    /// <returns>Null when nobody, or nobody active, is.</returns>
    ValueTask<Responder?> FindByContactAsync(string notifier, Func<string, bool> isAddress, CancellationToken cancellationToken);

    /// <summary>Takes an address away.</summary>
    /// <returns>False when there is no such contact.</returns>
    Task<bool> RemoveContactAsync(Guid contactId, CancellationToken cancellationToken);
}
