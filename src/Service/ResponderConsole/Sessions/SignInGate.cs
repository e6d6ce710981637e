using AftercareBot.Care.Responders;

namespace AftercareBot.Service.ResponderConsole.Sessions;

/// <summary>
/// Lets few passwords be checked at once. A check costs a good part of a core for tenths of a second by design, and somebody who posts many must
/// not take that time from the members' messages.
/// </summary>
internal sealed class SignInGate(IResponders responders) : IDisposable
{
    private const int AtOnce = 1;

    private readonly SemaphoreSlim places = new(AtOnce);

    public async Task<SignInResult> SignInAsync(
        string signInName,
        string password,
        string? code,
        CancellationToken cancellationToken
    )
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await responders.SignInAsync(signInName, password, code, cancellationToken);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}
