using AftercareBot.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AftercareBot.EndToEnd.Tests;

/// <summary>The chat on a website of someone else.</summary>
[Collection(HouseCollection.Name)]
public sealed class WidgetTests(House house)
{
    [BrowserFact]
    public async Task The_widget_opens_answers_and_closes_by_keyboard()
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        var page = await OpenAsync(visitor, house.Website.Allowed);
        var launcher = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open support chat" });
        await ChatDriver.SeesAsync(launcher);
        await page.Locator("main a").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        var frame = page.FrameLocator("iframe");
        var chat = new ChatDriver(frame);
        await ChatDriver.SeesAsync(frame.Locator("header a[href='tel:911']"));
        await ChatDriver.SeesAsync(chat.Bubbles.First);
        await chat.SayAsync("i took the whole bottle");
        await ChatDriver.SeesAsync(chat.Bubbles.Nth(2).Locator("a[href='tel:911']").First);
        await page.Keyboard.PressAsync("Escape");
        await ChatDriver.SeesAsync(launcher);
        (await page.EvaluateAsync<string>("document.activeElement.shadowRoot.activeElement.className")).ShouldBe("launcher");
        await page.Keyboard.PressAsync("Enter");
        await ChatDriver.SeesAsync(chat.Bubble("i took the whole bottle"));
    }

    [BrowserFact]
    public async Task The_widget_leaves_the_website_as_it_was()
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        var page = await OpenAsync(visitor, new Uri(house.Website.Allowed, "/quiet"), path: "");
        var before = await page.EvaluateAsync<string[]>("Object.getOwnPropertyNames(window)");
        await page.EvaluateAsync(
            "source => new Promise(done => { const script = document.createElement('script'); script.src = source; script.onload = done; document.body.append(script); })",
            new Uri(house.Bot, "/widget.js").AbsoluteUri
        );
        await ChatDriver.SeesAsync(page.Locator("aftercare-chat .launcher"));
        (await page.EvaluateAsync<string[]>("Object.getOwnPropertyNames(window)")).ShouldBe(before, ignoreOrder: true);
        (await visitor.CookiesAsync()).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.styleSheets.length + document.adoptedStyleSheets.length")).ShouldBe(0);
    }

    [BrowserFact]
    public async Task The_quick_exit_in_the_widget_leaves_the_whole_website()
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        var page = await OpenAsync(visitor, house.Website.Allowed);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open support chat" }).ClickAsync();
        await page.FrameLocator("iframe").Locator("#exit").ClickAsync();
        await page.WaitForURLAsync("**/quiet");
        page.Frames.Count.ShouldBe(1);
    }

    [BrowserFact]
    public async Task A_website_that_is_not_in_the_settings_is_refused_and_told_why()
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        visitor.Console += (_, message) =>
        {
            if (message.Text.Contains("Page:AllowedFrameOrigins", StringComparison.Ordinal))
                told.TrySetResult();
        };
        var page = await OpenAsync(visitor, house.Website.Refused);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open support chat" }).ClickAsync();
        var fullPage = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Open the chat on its own page" });
        await ChatDriver.SeesAsync(fullPage);
        (await fullPage.GetAttributeAsync("href")).ShouldNotBeNull().ShouldStartWith(house.Bot.AbsoluteUri);
        await told.Task.WaitAsync(TimeSpan.FromMilliseconds(House.PatienceMs));
    }

    private async Task<IPage> OpenAsync(IBrowserContext visitor, Uri website, string? path = null)
    {
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(path is null ? new Uri(website, $"/group?bot={house.Bot}").AbsoluteUri : website.AbsoluteUri);
        return page;
    }
}
