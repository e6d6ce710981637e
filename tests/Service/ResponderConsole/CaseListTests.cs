using System.Net;
using AftercareBot.Care.Alerts;
using AftercareBot.Service.Tests.ResponderConsole.Support;

namespace AftercareBot.Service.Tests.ResponderConsole;

public sealed class CaseListTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task The_most_urgent_case_stands_first_and_of_equals_the_latest()
    {
        var concern = await host.RaiseAsync(AlertLevel.Concern, "relapse");
        var early = await host.RaiseAsync(AlertLevel.Crisis, "suicide");
        var emergency = await host.RaiseAsync(AlertLevel.Emergency, "overdose");
        var late = await host.RaiseAsync(AlertLevel.Crisis, "abuse");
        using var browser = await host.OpenAsAsync("reader");

        var html = await (await browser.GetAsync("/responders")).Content.ReadAsStringAsync();

        var places = ((Guid[])[emergency, late, early, concern])
            .Select(id => html.IndexOf($"data-case=\"{id}\"", StringComparison.Ordinal))
            .ToList();
        places.ShouldAllBe(place => place >= 0);
        places.ShouldBeInOrder();
    }

    [Fact]
    public async Task The_list_says_level_category_and_owner_in_words_and_nothing_that_was_written()
    {
        await host.RaiseAsync(AlertLevel.Emergency, "overdose", "the secret of a person");
        using var browser = await host.OpenAsAsync("reader-of-words");

        var page = await browser.ReadAsync("/responders");

        page.ShouldContain("Emergency Overdose");
        page.ShouldContain("Nobody has it");
        page.ShouldNotContain("the secret of a person");
    }

    [Fact]
    public async Task A_category_that_the_console_has_no_word_for_is_shown_as_it_is()
    {
        await host.RaiseAsync(AlertLevel.Crisis, "yet_unknown");
        using var browser = await host.OpenAsAsync("reader-of-codes");

        (await browser.ReadAsync("/responders")).ShouldContain("yet_unknown");
    }

    [Theory]
    [InlineData("/responders/on-call", "Nobody is on call right now.")]
    [InlineData("/responders/account", "Authenticator app")]
    public async Task The_other_pages_are_there(string path, string expected)
    {
        using var browser = await host.OpenAsAsync($"visitor-of-{path.Split('/')[^1]}");

        (await browser.ReadAsync(path)).ShouldContain(expected);
    }

    [Fact]
    public async Task A_test_alert_tells_what_each_way_answered()
    {
        using var browser = await host.OpenAsAsync("tester");

        var answer = await browser.PostAsync("/responders/on-call", "/responders/on-call/test");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ConsoleBrowser.TextOf(answer)).ShouldContain("console, shared: refused");
    }

    [Theory]
    [InlineData("/responders/cases/01900000-0000-7000-8000-000000000000")]
    public async Task A_case_that_is_not_there_is_said_to_be_missing(string path)
    {
        using var browser = await host.OpenAsAsync("seeker");

        var answer = await browser.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ConsoleBrowser.TextOf(answer)).ShouldContain("There is no such case.");
    }
}
