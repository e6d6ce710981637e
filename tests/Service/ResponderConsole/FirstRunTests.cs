using AftercareBot.Care.Responders;
using AftercareBot.Service.Tests.ResponderConsole.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Service.Tests.ResponderConsole;

public sealed class FirstRunTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task Before_the_first_account_the_page_says_which_command_makes_one()
    {
        using var browser = host.Open();
        (await browser.ReadAsync("/responders/sign-in")).ShouldContain("-- responders add NAME --role coordinator");

        var account = await host.AddAsync("first");
        (await browser.ReadAsync("/responders/sign-in")).ShouldNotContain("responders add");

        await host.Services.GetRequiredService<IResponders>().DisableAsync(account.Id, CancellationToken.None);
        (await browser.ReadAsync("/responders/sign-in")).ShouldContain("responders add");
    }

    [Theory]
    [InlineData("es-MX,es;q=0.9,en;q=0.5", "Entrar")]
    [InlineData("de, en;q=0.8", "Sign in")]
    [InlineData("fr", "Sign in")]
    public async Task The_language_is_the_browsers(string accepted, string expected)
    {
        using var browser = host.Open();
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", accepted);

        (await browser.ReadAsync("/responders/sign-in")).ShouldContain(expected);
    }

    [Fact]
    public async Task The_switch_wins_over_the_browser()
    {
        using var browser = host.Open();
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", "en");

        var answer = await browser.PostAsync(
            "/responders/sign-in",
            "/responders/language",
            ("language", "es"),
            ("next", "/responders/sign-in")
        );

        answer.Headers.Location!.ToString().ShouldBe("/responders/sign-in");
        (await browser.ReadAsync("/responders/sign-in")).ShouldContain("Entrar");
    }

    [Theory]
    [InlineData("/responders")]
    [InlineData("/responders/sign-in")]
    [InlineData("/responders/events")]
    [InlineData("/responders/nothing")]
    public async Task Every_answer_carries_the_headers_that_keep_it_private(string path)
    {
        using var browser = host.Open();

        var headers = (await browser.GetAsync(path)).Headers;

        headers.CacheControl!.NoStore.ShouldBeTrue();
        headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var policy = headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
        policy.ShouldNotContain("unsafe");
    }
}
