using System.Net;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Responders;
using AftercareBot.Service.Tests.ResponderConsole.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Service.Tests.ResponderConsole;

public sealed class CasePageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task A_responder_sees_what_was_written_and_why_it_was_raised_and_that_is_recorded()
    {
        var caseId = await host.RaiseAsync(text: "<b>I</b> have nothing left", rules: "en.overdose.took-all");
        using var browser = await host.OpenAsAsync("looker");

        var html = await (await browser.GetAsync(Page(caseId))).Content.ReadAsStringAsync();

        html.ShouldContain("&lt;b&gt;I&lt;/b&gt; have nothing left");
        html.ShouldContain("en.overdose.took-all");
        html.ShouldContain("Has taken a whole supply");
        var events = await host.Services.GetRequiredService<ICases>().EventsAsync(caseId, CancellationToken.None);
        events.ShouldContain(entry => entry.Kind == CaseEventKind.Read);
    }

    [Fact]
    public async Task Of_two_who_take_a_case_the_second_is_told_who_has_it()
    {
        var caseId = await host.RaiseAsync();
        using var first = await host.OpenAsAsync("Adela");
        using var second = await host.OpenAsAsync("Bruno");

        (await ActAsync(first, caseId, "take")).Headers.Location!.ToString().ShouldEndWith("?told=taken");
        var answer = await ActAsync(second, caseId, "take");

        (await second.ReadAsync(answer.Headers.Location!.ToString())).ShouldContain("Adela already has it.");
        (await second.ReadAsync("/responders")).ShouldContain("Adela has it");
        (await first.ReadAsync(Page(caseId))).ShouldContain("You have it");
    }

    [Fact]
    public async Task Who_does_not_have_a_case_cannot_write()
    {
        var caseId = await host.RaiseAsync();
        using var owner = await host.OpenAsAsync("owner");
        using var other = await host.OpenAsAsync("other");
        await ActAsync(owner, caseId, "take");

        var answer = await ActAsync(other, caseId, "say", ("text", "words of another"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ConsoleBrowser.TextOf(answer)).ShouldContain("You do not have this case");
        var file = await host.Services.GetRequiredService<ICases>().ReadAsync(caseId, Guid.Empty, CancellationToken.None);
        file!.Transcript.ShouldNotContain(line => line.Who == Speaker.Responder);
        (await ConsoleBrowser.TextOf(answer)).ShouldNotContain("Write to the person");
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_not_sent_and_not_lost()
    {
        var caseId = await host.RaiseAsync();
        using var browser = await host.OpenAsAsync("talker");
        await ActAsync(browser, caseId, "take");
        var text = new string('a', 1501);

        var answer = await ActAsync(browser, caseId, "say", ("text", text));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ConsoleBrowser.TextOf(answer)).ShouldContain(text);
    }

    [Fact]
    public async Task Closing_takes_an_outcome_and_leaves_the_list()
    {
        var caseId = await host.RaiseAsync();
        using var browser = await host.OpenAsAsync("closer");
        await ActAsync(browser, caseId, "take");

        (await ActAsync(browser, caseId, "close", ("outcome", "made up")))
            .Headers.Location!.ToString()
            .ShouldEndWith("?told=choose");
        (await ActAsync(browser, caseId, "close", ("outcome", "safe"), ("note", "Spoke with a friend.")))
            .Headers.Location!.ToString()
            .ShouldBe("/responders?told=closed");

        var found = await host.Services.GetRequiredService<ICases>().FindAsync(caseId, CancellationToken.None);
        found!.Outcome.ShouldBe("safe");
        (await (await browser.GetAsync("/responders")).Content.ReadAsStringAsync()).ShouldNotContain(caseId.ToString());
        (await browser.ReadAsync(Page(caseId))).ShouldContain("Closed: Safe for now");
    }

    [Fact]
    public async Task A_case_is_handed_over_and_given_back()
    {
        var caseId = await host.RaiseAsync();
        using var from = await host.OpenAsAsync("Carla");
        using var to = await host.OpenAsAsync("Dario");
        var next = await host.Services.GetRequiredService<IResponders>().FindBySignInNameAsync("Dario", CancellationToken.None);
        await ActAsync(from, caseId, "take");

        var handed = await ActAsync(from, caseId, "hand-over", ("to", next!.Id.ToString()));
        (await from.ReadAsync(handed.Headers.Location!.ToString())).ShouldContain("Handed over to Dario.");
        (await ActAsync(from, caseId, "give-back")).Headers.Location!.ToString().ShouldEndWith("?told=not_yours");
        (await ActAsync(to, caseId, "give-back")).Headers.Location!.ToString().ShouldEndWith("?told=given_back");

        var history = await to.ReadAsync(Page(caseId));
        history.ShouldContain("Nobody has it");
        history.ShouldContain("Carla handed it to Dario");
    }

    [Theory]
    [InlineData("take")]
    [InlineData("say")]
    [InlineData("give-back")]
    [InlineData("hand-over")]
    [InlineData("close")]
    public async Task A_form_from_elsewhere_is_refused_and_does_nothing(string action)
    {
        var caseId = await host.RaiseAsync();
        using var browser = await host.OpenAsAsync($"victim-{action}");

        var answer = await browser.PostBareAsync($"{Page(caseId)}/{action}", ("text", "x"), ("outcome", "safe"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await host.Services.GetRequiredService<ICases>().FindAsync(caseId, CancellationToken.None))!.Status.ShouldBe(
            CaseStatus.Open
        );
    }

    private static string Page(Guid caseId) => $"/responders/cases/{caseId}";

    private static Task<HttpResponseMessage> ActAsync(
        ConsoleBrowser browser,
        Guid caseId,
        string action,
        params (string Name, string Value)[] fields
    ) => browser.PostAsync(Page(caseId), $"{Page(caseId)}/{action}", fields);
}
