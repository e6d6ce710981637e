using System.Net;
using AftercareBot.Care.Responders;
using AftercareBot.Service.Tests.ResponderConsole.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Service.Tests.ResponderConsole;

public sealed class SignInTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private const string Refusal = "That did not work.";

    [Theory]
    [InlineData("/responders")]
    [InlineData("/responders/on-call")]
    [InlineData("/responders/account")]
    [InlineData("/responders/cases/01900000-0000-7000-8000-000000000000")]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in_and_brought_back(string path)
    {
        using var browser = host.Open();

        var answer = await browser.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe($"/responders/sign-in?next={Uri.EscapeDataString(path)}");
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_not_signed_in_never_sees_a_case()
    {
        var caseId = await host.RaiseAsync(text: "the words of a person in danger");
        using var browser = host.Open();

        var page = await browser.GetAsync($"/responders/cases/{caseId}");
        var stream = await browser.GetAsync("/responders/events");

        (await page.Content.ReadAsStringAsync()).ShouldBeEmpty();
        stream.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_session_is_kept_from_scripts_and_other_sites()
    {
        await host.AddAsync("cookie");
        using var browser = host.Open();

        var answer = await browser.SignInAsync("cookie", ConsoleHost.Password);

        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("responders=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldContain("path=/responders", Case.Insensitive);
    }

    [Theory]
    [InlineData("known", "a wrong password")]
    [InlineData("nobody", ConsoleHost.Password)]
    public async Task A_refusal_does_not_tell_which_part_was_wrong(string name, string password)
    {
        await host
            .Services.GetRequiredService<IResponders>()
            .AddAsync(new NewResponder("known", "known", ResponderRole.Responder, ConsoleHost.Password), CancellationToken.None);
        using var browser = host.Open();

        var answer = await browser.SignInAsync(name, password);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ConsoleBrowser.TextOf(answer)).ShouldContain(Refusal);
    }

    [Fact]
    public async Task Five_failures_lock_the_account_and_say_the_same()
    {
        await host.AddAsync("locked");
        using var browser = host.Open();
        for (var i = 0; i < 5; i++)
            (await browser.SignInAsync("locked", "a wrong password")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var answer = await browser.SignInAsync("locked", ConsoleHost.Password);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ConsoleBrowser.TextOf(answer)).ShouldContain(Refusal);
    }

    [Fact]
    public async Task With_an_app_set_up_signing_in_takes_its_code()
    {
        using var browser = await host.OpenAsAsync("careful");
        var page = await (await browser.GetAsync("/responders/account")).Content.ReadAsStringAsync();
        var secret = page.Split("name=\"secret\" value=\"")[1].Split('"')[0];
        page.ShouldContain($"otpauth://totp/Aftercare%20Bot:careful?secret={secret}");
        var now = TimeProvider.System.GetUtcNow();

        var enrolled = await browser.PostAsync(
            "/responders/account",
            "/responders/account/app",
            ("secret", secret),
            ("code", Totp.CodeAt(secret, now))
        );

        enrolled.Headers.Location!.ToString().ShouldBe("/responders/sign-in?told=app");
        (await browser.SignInAsync("careful", ConsoleHost.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        // The code that set it up is used; the next one is good already.
        var next = Totp.CodeAt(secret, now.AddSeconds(30));
        (await browser.SignInAsync("careful", ConsoleHost.Password, next)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var thief = host.Open();
        (await thief.SignInAsync("careful", ConsoleHost.Password, next)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_new_password_ends_every_session()
    {
        using var browser = await host.OpenAsAsync("moved");
        (await browser.GetAsync("/responders")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var responders = host.Services.GetRequiredService<IResponders>();
        var account = await responders.FindBySignInNameAsync("moved", CancellationToken.None);

        await responders.SetPasswordAsync(account!.Id, "another long password", CancellationToken.None);

        (await browser.GetAsync("/responders")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/responders")]
    [InlineData("/responders/../../elsewhere")]
    [InlineData("/responders\\elsewhere")]
    [InlineData("/respondersX")]
    public async Task A_link_cannot_lead_elsewhere_through_signing_in(string next)
    {
        using var browser = host.Open();

        var page = await (
            await browser.GetAsync($"/responders/sign-in?next={Uri.EscapeDataString(next)}")
        ).Content.ReadAsStringAsync();

        page.ShouldContain("name=\"next\" value=\"/responders\"");
    }
}
