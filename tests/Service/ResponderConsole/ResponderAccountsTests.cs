using AftercareBot.Care.Responders;
using AftercareBot.Service.Commands;
using AftercareBot.Service.Tests.ResponderConsole.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Service.Tests.ResponderConsole;

public sealed class ResponderAccountsTests(ConsoleHost host) : IClassFixture<ConsoleHost>, IDisposable
{
    private readonly StringWriter output = new();

    private IResponders Responders => host.Services.GetRequiredService<IResponders>();

    public void Dispose() => output.Dispose();

    [Fact]
    public async Task Adding_prints_a_password_that_signs_in_and_resetting_ends_it()
    {
        (
            await Accounts().AddAsync(Account("eva", ResponderRole.Coordinator), isPasswordGiven: false, CancellationToken.None)
        ).ShouldBe(0);
        var first = Printed();
        (await SignInAsync("EVA", first)).ShouldBe(SignInOutcome.SignedIn);

        (await Accounts().ResetPasswordAsync("eva", isPasswordGiven: false, removesApp: false, CancellationToken.None)).ShouldBe(
            0
        );

        (await SignInAsync("eva", first)).ShouldBe(SignInOutcome.Refused);
        (await SignInAsync("eva", Printed())).ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task A_given_password_is_not_printed()
    {
        var accounts = Accounts("a password of my own");

        (await accounts.AddAsync(Account("fidel"), isPasswordGiven: true, CancellationToken.None)).ShouldBe(0);

        output.ToString().ShouldNotContain("a password of my own");
        (await SignInAsync("fidel", "a password of my own")).ShouldBe(SignInOutcome.SignedIn);
    }

    [Theory]
    [InlineData("gina", "boss", "a long enough password", "The role is one of")]
    [InlineData("hugo", ResponderRole.Responder, "short", "at least 12 characters")]
    [InlineData(" ", ResponderRole.Responder, "a long enough password", "name")]
    public async Task A_mistake_is_said_in_words(string name, string role, string password, string expected)
    {
        (await Accounts(password).AddAsync(Account(name, role), isPasswordGiven: true, CancellationToken.None)).ShouldBe(1);

        output.ToString().ShouldContain(expected);
    }

    [Fact]
    public async Task A_disabled_account_is_listed_as_such_and_signs_in_no_more()
    {
        await Accounts("a long enough password").AddAsync(Account("ines"), isPasswordGiven: true, CancellationToken.None);

        (await Accounts().DisableAsync("ines", CancellationToken.None)).ShouldBe(0);
        await Accounts().ListAsync(CancellationToken.None);

        output.ToString().ShouldContain("ines\tines\tresponder\tno app\tdisabled");
        (await SignInAsync("ines", "a long enough password")).ShouldBe(SignInOutcome.Refused);
    }

    [Fact]
    public async Task An_unknown_name_is_said_to_be_unknown()
    {
        (await Accounts().DisableAsync("nobody", CancellationToken.None)).ShouldBe(1);

        output.ToString().ShouldContain("There is no account of that name.");
    }

    private static NewResponder Account(string name, string role = ResponderRole.Responder) => new(name, name, role, "");

    private ResponderAccounts Accounts(string input = "") => new(Responders, new StringReader(input), output);

    private string Printed() => output.ToString().Split("Password: ")[^1].Split('\n')[0].Trim();

    private async Task<SignInOutcome> SignInAsync(string name, string password) =>
        (await Responders.SignInAsync(name, password, code: null, CancellationToken.None)).Outcome;
}
