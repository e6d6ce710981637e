using System.Net;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Rota;
using AftercareBot.Service.Tests.ResponderConsole.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Service.Tests.ResponderConsole;

public sealed class CoordinationTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private const string Change = "/responders/on-call/change";
    private const string People = "/responders/people";

    [Fact]
    public async Task A_coordinator_adds_a_shift_and_takes_it_away_and_both_stand_in_the_history()
    {
        using var browser = await CoordinatorAsync("cora");
        var luis = await host.AddAsync("luis");

        var answer = await browser.PostAsync(
            Change,
            "/responders/on-call/shifts",
            ("who", luis.Id.ToString()),
            ("weekday", "Tuesday"),
            ("start", "22:30"),
            ("hours", "9.5"),
            ("zone", "Europe/Madrid")
        );
        answer.Headers.Location!.ToString().ShouldBe($"{Change}?told=saved");
        (await browser.ReadAsync(Change)).ShouldContain("luis, Tuesday 22:30, 9.5 h, Europe/Madrid");

        var shift = (await Rota.ShiftsAsync(CancellationToken.None)).Single(shift => shift.ResponderId == luis.Id);
        await browser.PostAsync(Change, $"/responders/on-call/shifts/{shift.Id}/remove");
        var page = await browser.ReadAsync(Change);
        page.ShouldNotContain("luis, Tuesday");
        page.ShouldContain("cora added a shift for luis");
        page.ShouldContain("cora removed a shift");
    }

    [Theory]
    [InlineData("weekday", "Someday", "times")]
    [InlineData("start", "25:99", "times")]
    [InlineData("hours", "many", "length")]
    [InlineData("zone", "Mars/Olympus", "timezone")]
    [InlineData("who", "nobody", "noresponder")]
    public async Task What_cannot_be_a_shift_is_refused_with_a_reason(string field, string value, string mistake)
    {
        using var browser = await CoordinatorAsync($"cora-{field}");
        var luis = await host.AddAsync($"luis-{field}");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["who"] = luis.Id.ToString(),
            ["weekday"] = "Tuesday",
            ["start"] = "22:30",
            ["hours"] = "9.5",
            ["zone"] = "Europe/Madrid",
            [field] = value,
        };

        var answer = await browser.PostAsync(
            Change,
            "/responders/on-call/shifts",
            [.. fields.Select(entry => (entry.Key, entry.Value))]
        );

        answer.Headers.Location!.ToString().ShouldBe($"{Change}?told=mistake_{mistake}");
        (await browser.ReadAsync($"{Change}?told=mistake_{mistake}")).ShouldContain("Nothing was changed");
    }

    [Fact]
    public async Task An_exception_is_added_on_the_clock_of_its_zone()
    {
        using var browser = await CoordinatorAsync("cora-exception");
        var luis = await host.AddAsync("luis-exception");

        await browser.PostAsync(
            Change,
            "/responders/on-call/overrides",
            ("who", luis.Id.ToString()),
            ("what", "away"),
            ("from", "2099-07-01T08:00"),
            ("until", "2099-07-02T08:00"),
            ("zone", "Europe/Madrid")
        );

        var added = (await Rota.OverridesAsync(CancellationToken.None)).Single(change => change.ResponderId == luis.Id);
        added.From.ShouldBe(new DateTimeOffset(2099, 7, 1, 6, 0, 0, TimeSpan.Zero));
        added.IsOnCall.ShouldBeFalse();
        (await browser.ReadAsync(Change)).ShouldContain("luis-exception, away");
    }

    [Fact]
    public async Task A_policy_is_kept_shown_and_taken_back()
    {
        using var browser = await CoordinatorAsync("cora-policy");

        var answer = await browser.PostAsync(
            Change,
            "/responders/on-call/policy",
            ("who0", "on_call"),
            ("by0", "webhook"),
            ("wait0", "1.5"),
            ("who1", "role:coordinator"),
            ("wait1", "5"),
            ("repeat", "20"),
            ("silent", "4")
        );
        answer.Headers.Location!.ToString().ShouldBe($"{Change}?told=saved");

        var policy = host.Services.GetRequiredService<IPolicyBook>();
        policy
            .Current.Steps.Select(step => (step.Who, step.Wait))
            .ShouldBe([("on_call", TimeSpan.FromSeconds(90)), ("role:coordinator", TimeSpan.FromMinutes(5))]);
        policy.Current.Steps[0].By.ShouldBe(["webhook"]);
        (await browser.ReadAsync("/responders/on-call")).ShouldContain("Everyone with the role: Coordinator");

        await browser.PostAsync(Change, "/responders/on-call/policy/reset");
        policy.IsKept.ShouldBeFalse();
    }

    [Fact]
    public async Task A_policy_without_a_step_is_refused()
    {
        using var browser = await CoordinatorAsync("cora-empty");

        var answer = await browser.PostAsync(Change, "/responders/on-call/policy", ("repeat", "20"), ("silent", "4"));

        answer.Headers.Location!.ToString().ShouldBe($"{Change}?told=mistake_steps");
    }

    [Theory]
    [InlineData(Change)]
    [InlineData(People)]
    public async Task A_responder_who_is_no_coordinator_sees_neither_page_nor_link(string path)
    {
        using var browser = await host.OpenAsAsync($"plain-{path.Length}");

        (await browser.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.ReadAsync("/responders/on-call")).ShouldNotContain("Change rota and paging");
    }

    [Fact]
    public async Task Without_a_session_neither_page_is_there()
    {
        using var browser = host.Open();

        (await browser.GetAsync(People)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync(Change)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Somebody_without_an_address_is_shown_as_never_paged_and_an_address_of_a_way_that_is_off_as_never_used()
    {
        using var browser = await CoordinatorAsync("cora-people");
        var luis = await host.AddAsync("luis-people");
        await host
            .Services.GetRequiredService<IResponders>()
            .AddContactAsync(luis.Id, "sms", "+34600000001", CancellationToken.None);

        var page = await browser.ReadAsync(People);

        page.ShouldContain("never paged outside the console");
        page.ShouldContain("+34600000001");
        page.ShouldContain("not set up here, so never used");
        host.Logs.Contain("34600000001").ShouldBeFalse();
    }

    [Fact]
    public async Task The_pages_are_in_Spanish_for_who_reads_Spanish()
    {
        using var browser = await CoordinatorAsync("cora-es");
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", "es");

        (await browser.ReadAsync(Change)).ShouldContain("Cambiar turnos y avisos");
        (await browser.ReadAsync(People)).ShouldContain("Direcciones del equipo");
    }

    private IRota Rota => host.Services.GetRequiredService<IRota>();

    private async Task<ConsoleBrowser> CoordinatorAsync(string name)
    {
        await host.AddAsync(name, ResponderRole.Coordinator);
        var browser = host.Open();
        await browser.SignInAsync(name, ConsoleHost.Password);
        return browser;
    }
}
