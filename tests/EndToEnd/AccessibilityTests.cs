using AftercareBot.EndToEnd.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AftercareBot.EndToEnd.Tests;

/// <summary>axe finds nothing on the page and the widget, mid-conversation, in either light.</summary>
[Collection(HouseCollection.Name)]
public sealed class AccessibilityTests(House house)
{
    [BrowserTheory]
    [InlineData("/", ColorScheme.Light, "en-US", "i took the whole bottle")]
    [InlineData("/", ColorScheme.Dark, "es-ES", "me tomé todo el frasco")]
    [InlineData("/widget", ColorScheme.Light, "es-ES", "me tomé todo el frasco")]
    [InlineData("/widget", ColorScheme.Dark, "en-US", "i took the whole bottle")]
    public async Task Axe_finds_no_violation(string path, ColorScheme scheme, string locale, string danger)
    {
        var visitor = new Visitor
        {
            ColorScheme = scheme,
            Locale = locale,
            IsOnPhone = path == "/widget",
        };
        await using var context = await house.VisitorAsync(visitor);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(house.Bot, path).AbsoluteUri);
        var chat = new ChatDriver(page);
        await chat.GreetedAsync();
        await chat.SayAsync(danger);
        await ChatDriver.SeesAsync(chat.Bubbles.Nth(2));
        await page.Locator("#more summary").ClickAsync();
        Violations(await page.RunAxe()).ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_no_violation_on_a_website_with_the_widget_open(ColorScheme scheme)
    {
        await using var context = await house.VisitorAsync(new Visitor { ColorScheme = scheme });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(house.Website.Allowed, $"/group?bot={house.Bot}").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open support chat" }).ClickAsync();
        await ChatDriver.SeesAsync(new ChatDriver(page.FrameLocator("iframe")).Bubbles.First);
        Violations(await page.RunAxe()).ShouldBeEmpty();
    }

    private static IEnumerable<string> Violations(AxeResult result) =>
        result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"
        );
}
