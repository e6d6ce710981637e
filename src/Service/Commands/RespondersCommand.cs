using System.CommandLine;
using AftercareBot.Care.Responders;

namespace AftercareBot.Service.Commands;

/// <summary><c>responders</c>: the accounts of those who answer.</summary>
internal static class RespondersCommand
{
    public static Command Create() =>
        new("responders", "Creates and keeps the accounts that sign in to the console at /responders.")
        {
            Add(),
            List(),
            ResetPassword(),
            Disable(),
        };

    private static Command Add()
    {
        var name = SignInName();
        var role = new Option<string>("--role")
        {
            Description = $"What the account may do: {string.Join(", ", ResponderRole.All)}.",
            DefaultValueFactory = _ => ResponderRole.Responder,
        };
        var shown = new Option<string?>("--name")
        {
            Description = "The name that members and colleagues see. Default: the name to sign in with.",
        };
        var locale = new Option<string>("--locale")
        {
            Description = "The language of pages sent to the responder: en or es.",
            DefaultValueFactory = _ => "en",
        };
        var zone = new Option<string>("--time-zone") { Description = "IANA time zone.", DefaultValueFactory = _ => "UTC" };
        var stdin = PasswordFromInput();
        var command = new Command("add", "Creates an account and prints a password for it.")
        {
            name,
            role,
            shown,
            locale,
            zone,
            stdin,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                ResponderAccounts.RunAsync(async accounts =>
                {
                    var signInName = parsed.GetRequiredValue(name);
                    return await accounts.AddAsync(
                        new NewResponder(
                            parsed.GetValue(shown) ?? signInName,
                            signInName,
                            parsed.GetRequiredValue(role),
                            Password: "",
                            parsed.GetRequiredValue(locale),
                            parsed.GetRequiredValue(zone)
                        ),
                        parsed.GetValue(stdin),
                        cancellationToken
                    );
                })
        );
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the accounts: name to sign in with, name, role, second factor, state.");
        command.SetAction(
            (_, cancellationToken) => ResponderAccounts.RunAsync(accounts => accounts.ListAsync(cancellationToken))
        );
        return command;
    }

    private static Command ResetPassword()
    {
        var name = SignInName();
        var stdin = PasswordFromInput();
        var app = new Option<bool>("--remove-app")
        {
            Description = "Also take the authenticator app away, for a responder who lost it.",
        };
        var command = new Command("reset-password", "Sets a new password, prints it, and ends the account's sessions.")
        {
            name,
            stdin,
            app,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                ResponderAccounts.RunAsync(accounts =>
                    accounts.ResetPasswordAsync(
                        parsed.GetRequiredValue(name),
                        parsed.GetValue(stdin),
                        parsed.GetValue(app),
                        cancellationToken
                    )
                )
        );
        return command;
    }

    private static Command Disable()
    {
        var name = SignInName();
        var command = new Command(
            "disable",
            "Disables an account: it signs in no more, is paged no more, and its cases are given back."
        )
        {
            name,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                ResponderAccounts.RunAsync(accounts => accounts.DisableAsync(parsed.GetRequiredValue(name), cancellationToken))
        );
        return command;
    }

    private static Argument<string> SignInName() =>
        new("NAME") { Description = "The name to sign in with; case does not matter." };

    private static Option<bool> PasswordFromInput() =>
        new("--password-stdin") { Description = "Read the password from standard input instead of making one up." };
}
