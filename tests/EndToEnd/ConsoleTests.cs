using AftercareBot.EndToEnd.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AftercareBot.EndToEnd.Tests;

/// <summary>Responders and a member, each in a window of their own.</summary>
public sealed class ConsoleTests(ConsoleHouse house) : IClassFixture<ConsoleHouse>
{
    [BrowserFact]
    public async Task Two_responders_see_one_case_live_and_one_of_them_talks_with_the_member()
    {
        await using var anasPhone = await house.ProfileAsync(new Visitor { IsOnPhone = true, ColorScheme = ColorScheme.Dark });
        await using var brunosDesk = await house.ProfileAsync(new Visitor { Locale = "es-ES" });
        await using var membersPhone = await house.ProfileAsync(new Visitor { IsOnPhone = true });
        var ana = await house.SignInAsync(anasPhone, "ana");
        var bruno = await house.SignInAsync(brunosDesk, "bruno");
        await ana.Locator(".live.on").WaitForAsync();
        await bruno.Locator(".live.on").WaitForAsync();
        var member = await house.MemberAsync(membersPhone);

        await member.SayAsync("i took the whole bottle");
        await Case(ana, "Overdose").WaitForAsync();
        await Case(bruno, "Sobredosis").WaitForAsync();
        await Assertions.Expect(ana.Locator("#announce")).ToHaveTextAsync("New emergency case: Overdose");

        await Case(ana, "Overdose").GetByRole(AriaRole.Button).ClickAsync();
        await Case(bruno, "Sobredosis").GetByText("Lo tiene ana").WaitForAsync();
        await Assertions.Expect(Case(bruno, "Sobredosis").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await ana.FillAsync("#text", "I am ana. Is somebody with you?");
        await ana.ClickAsync("#reply button");
        await ChatDriver.SeesAsync(member.Bubble("Is somebody with you?"));

        await ana.Locator(".live.on").WaitForAsync();
        await ana.FillAsync("#text", "half a sen");
        await member.SayAsync("my sister is here");
        await ana.Locator(".talk").GetByText("my sister is here").WaitForAsync();
        await Assertions.Expect(ana.Locator("#text")).ToHaveValueAsync("half a sen");
    }

    [BrowserTheory]
    [InlineData("en-US", ColorScheme.Dark, true)]
    [InlineData("es-ES", ColorScheme.Light, false)]
    public async Task Axe_finds_no_violation_on_any_page(string locale, ColorScheme scheme, bool isOnPhone)
    {
        var visitor = new Visitor
        {
            Locale = locale,
            ColorScheme = scheme,
            IsOnPhone = isOnPhone,
        };
        await using var context = await house.ProfileAsync(visitor);
        await using var membersPhone = await house.ProfileAsync(visitor);
        var entrance = await context.NewPageAsync();
        await entrance.GotoAsync(new Uri(house.Bot, "/responders").AbsoluteUri);
        Violations(await entrance.RunAxe()).ShouldBeEmpty();

        var page = await house.SignInAsync(context, "bruno");
        var member = await house.MemberAsync(membersPhone);
        await member.SayAsync(locale == "es-ES" ? "me quiero matar esta noche" : "I want to kill myself tonight");
        var open = page.Locator("li.case").Filter(new LocatorFilterOptions { Has = page.Locator("button") }).First;
        await open.WaitForAsync();
        Violations(await page.RunAxe()).ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();

        await open.GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator("#reply").WaitForAsync();
        foreach (var summary in await page.Locator("summary").AllAsync())
            await summary.ClickAsync();
        Violations(await page.RunAxe()).ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();

        foreach (var path in (string[])["/responders/on-call", "/responders/account"])
        {
            await page.GotoAsync(new Uri(house.Bot, path).AbsoluteUri);
            Violations(await page.RunAxe()).ShouldBeEmpty(path);
        }
    }

    [BrowserTheory]
    [InlineData("en-US", ColorScheme.Dark, true)]
    [InlineData("es-ES", ColorScheme.Light, true)]
    [InlineData("es-ES", ColorScheme.Dark, false)]
    public async Task A_coordinator_changes_the_rota_by_keyboard_and_axe_finds_no_violation(
        string locale,
        ColorScheme scheme,
        bool isOnPhone
    )
    {
        var visitor = new Visitor
        {
            Locale = locale,
            ColorScheme = scheme,
            IsOnPhone = isOnPhone,
        };
        await using var context = await house.ProfileAsync(visitor);
        var page = await house.SignInAsync(context, "cora");
        await page.GotoAsync(new Uri(house.Bot, "/responders/on-call/change").AbsoluteUri);
        await page.Locator("#shift-start").FillAsync("22:30");
        await page.Locator("#shift-zone").FillAsync("Europe/Madrid");

        await page.Locator("#shift-zone").PressAsync("Enter");

        await Assertions.Expect(page.Locator(".notice.done")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".entries").First).ToContainTextAsync("22:30");
        foreach (var path in (string[])["/responders/on-call/change", "/responders/people", "/responders/on-call"])
        {
            await page.GotoAsync(new Uri(house.Bot, path).AbsoluteUri);
            Violations(await page.RunAxe()).ShouldBeEmpty(path);
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(path);
        }
    }

    [BrowserFact]
    public async Task Without_script_a_case_is_taken_and_closed()
    {
        await using var context = await house.ProfileAsync(new Visitor { HasScript = false });
        await using var membersPhone = await house.ProfileAsync(new Visitor());
        var member = await house.MemberAsync(membersPhone);
        await member.SayAsync("he is hitting me right now");
        await ChatDriver.SeesAsync(member.Bubbles.Nth(2));

        var page = await house.SignInAsync(context, "bruno");
        await page.Locator("li.case button").First.ClickAsync();
        await page.Locator("#reply").WaitForAsync();
        await page.Locator("summary").Filter(new LocatorFilterOptions { HasText = "Close the case" }).ClickAsync();
        await page.SelectOptionAsync("#outcome", "false_alarm");
        await page.ClickAsync("form[action$=close] button");

        await Assertions.Expect(page.Locator(".notice")).ToHaveTextAsync("The case is closed.");
    }

    private static ILocator Case(IPage page, string what) =>
        page.Locator("li.case").Filter(new LocatorFilterOptions { HasText = what });

    private static IEnumerable<string> Violations(AxeResult result) =>
        result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"
        );
}
