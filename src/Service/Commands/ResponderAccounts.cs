using System.Security.Cryptography;
using AftercareBot.Care;
using AftercareBot.Care.Responders;
using AftercareBot.Service.Hosting;

namespace AftercareBot.Service.Commands;

/// <summary>Does what the verbs of <c>responders</c> ask, on the database that the service uses; the service may run meanwhile.</summary>
internal sealed class ResponderAccounts(IResponders responders, TextReader input, TextWriter output)
{
    private const int Done = 0;
    private const int Refused = 1;

    // Without letters that are mistaken for one another when somebody reads them out over the phone.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int LettersInAGroup = 5;

    /// <summary>Runs one of them with the settings of the service.</summary>
    public static async Task<int> RunAsync(Func<ResponderAccounts, Task<int>> verb)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddCare(ServiceSettings.Read());
        await using var provider = services.BuildServiceProvider();
        return await verb(new ResponderAccounts(provider.GetRequiredService<IResponders>(), Console.In, Console.Out));
    }

    public async Task<int> AddAsync(NewResponder account, bool isPasswordGiven, CancellationToken cancellationToken)
    {
        if (await PasswordAsync(isPasswordGiven, cancellationToken) is not { } password)
            return await RefuseAsync("password_short");
        var result = await responders.AddAsync(account with { Password = password }, cancellationToken);
        if (result.Responder is not { } added)
            return await RefuseAsync([.. result.Errors]);
        await output.WriteLineAsync($"Created {added.SignInName} ({added.Role}).");
        await TellPasswordAsync(password, isPasswordGiven);
        return Done;
    }

    public async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        var accounts = await responders.ListAsync(cancellationToken);
        if (accounts.Count == 0)
            await output.WriteLineAsync("There is no account yet. Create one: responders add NAME --role coordinator");
        foreach (var account in accounts)
            await output.WriteLineAsync(
                string.Join(
                    '\t',
                    account.SignInName,
                    account.Name,
                    account.Role,
                    account.HasTotp ? "app" : "no app",
                    account.DisabledAt is null ? "active" : "disabled"
                )
            );
        return Done;
    }

    public async Task<int> ResetPasswordAsync(
        string signInName,
        bool isPasswordGiven,
        bool removesApp,
        CancellationToken cancellationToken
    )
    {
        if (await responders.FindBySignInNameAsync(signInName, cancellationToken) is not { } account)
            return await RefuseAsync("name_unknown");
        if (await PasswordAsync(isPasswordGiven, cancellationToken) is not { } password)
            return await RefuseAsync("password_short");
        if (!await responders.SetPasswordAsync(account.Id, password, cancellationToken))
            return await RefuseAsync("password_short");
        if (removesApp)
            await responders.DisableTotpAsync(account.Id, cancellationToken);
        await output.WriteLineAsync($"{account.SignInName} has a new password; every session of the account has ended.");
        await TellPasswordAsync(password, isPasswordGiven);
        return Done;
    }

    public async Task<int> DisableAsync(string signInName, CancellationToken cancellationToken)
    {
        if (await responders.FindBySignInNameAsync(signInName, cancellationToken) is not { } account)
            return await RefuseAsync("name_unknown");
        await responders.DisableAsync(account.Id, cancellationToken);
        await output.WriteLineAsync($"{account.SignInName} is disabled.");
        return Done;
    }

    private static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, LettersInAGroup)));

    private static string Reason(string error) =>
        error switch
        {
            "name_empty" => "The name is empty.",
            "sign_in_name_empty" => "The name to sign in with is empty.",
            "sign_in_name_taken" => "There is an account of that name already.",
            "role_unknown" => $"The role is one of {string.Join(", ", ResponderRole.All)}.",
            "password_short" => "The password needs at least 12 characters.",
            "time_zone_unknown" => "The time zone is not known; give an IANA name such as America/Bogota.",
            "name_unknown" => "There is no account of that name. 'responders list' shows them.",
            _ => error,
        };

    private async Task<string?> PasswordAsync(bool isGiven, CancellationToken cancellationToken) =>
        isGiven ? await input.ReadLineAsync(cancellationToken) : NewPassword();

    private async Task TellPasswordAsync(string password, bool isGiven)
    {
        if (!isGiven)
            await output.WriteLineAsync($"Password: {password}");
        await output.WriteLineAsync("Sign in at /responders; there the password can be changed and an authenticator app added.");
    }

    private async Task<int> RefuseAsync(params IReadOnlyList<string> errors)
    {
        foreach (var error in errors)
            await output.WriteLineAsync(Reason(error));
        return Refused;
    }
}
