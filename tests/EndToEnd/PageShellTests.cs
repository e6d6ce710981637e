using AftercareBot.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AftercareBot.EndToEnd.Tests;

/// <summary>What the page is before, around and without the chat.</summary>
[Collection(HouseCollection.Name)]
public sealed class PageShellTests(House house)
{
    [BrowserFact]
    public async Task Without_script_the_numbers_are_there_and_the_country_can_be_changed()
    {
        await using var visitor = await house.VisitorAsync(new Visitor { HasScript = false });
        var page = await OpenAsync(visitor);
        (await page.Locator("header a[href='tel:911']").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("header a[href='sms:988']").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("noscript").TextContentAsync()).ShouldNotBeNull().ShouldContain("JavaScript");
        await page.Locator("summary").ClickAsync();
        await page.Locator("#country").SelectOptionAsync("GB");
        await page.Locator("#lang").SelectOptionAsync("es");
        await page.Locator("#choices button").ClickAsync();
        (await page.Locator("header a[href='tel:999']").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("es");
        (await page.Locator("#exit").GetAttributeAsync("href")).ShouldBe(new Uri(house.Website.Allowed, "/quiet").AbsoluteUri);
    }

    [BrowserTheory]
    [InlineData("click")]
    [InlineData("escape")]
    public async Task The_quick_exit_replaces_the_page_and_forgets_the_conversation(string way)
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        var page = await OpenAsync(visitor);
        var chat = new ChatDriver(page);
        await chat.SayAsync("can I drink on klonopin?");
        await ChatDriver.SeesAsync(chat.Bubble("Source:"));
        await page.Locator("#more summary").ClickAsync();
        await page.Locator("#country").SelectOptionAsync("GB");
        await page.Locator("#choices button").ClickAsync();
        await ChatDriver.SeesAsync(page.Locator("header a[href='tel:999']"));
        if (way == "click")
        {
            await page.Locator("#exit").ClickAsync();
        }
        else
        {
            await page.Keyboard.PressAsync("Escape");
            (await page.EvaluateAsync<bool>("document.documentElement.hidden")).ShouldBeFalse();
            await EscapeUntilLeftAsync(page);
        }

        await page.WaitForURLAsync("**/quiet");
        // The tab opened on an empty page, which is all that the Back button finds.
        (await page.EvaluateAsync<int>("history.length")).ShouldBeLessThanOrEqualTo(2);
        await page.GoBackAsync();
        page.Url.ShouldNotContain(house.Bot.Authority);
        await page.GotoAsync(house.Bot.AbsoluteUri);
        await chat.GreetedAsync();
        (await chat.Bubble("klonopin").CountAsync()).ShouldBe(0);
    }

    [BrowserTheory]
    [InlineData("/", "en-US")]
    [InlineData("/", "es-ES")]
    [InlineData("/widget", "en-US")]
    public async Task On_a_small_phone_nothing_is_cut_off_and_every_target_can_be_hit(string path, string locale)
    {
        await using var visitor = await house.VisitorAsync(new Visitor { IsOnPhone = true, Locale = locale });
        var page = await OpenAsync(visitor, path);
        var chat = new ChatDriver(page);
        await chat.GreetedAsync();
        await page.Locator("#more summary").ClickAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(360);
        var small = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('header a, summary, #choices select, #choices button, .all a, .webchat__suggested-actions button, .webchat__send-button')]
              .filter(target => { const box = target.getBoundingClientRect(); return box.width < 44 || box.height < 44; })
              .map(target => target.outerHTML)
            """
        );
        small.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_chat_can_be_used_by_keyboard_alone()
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        var page = await OpenAsync(visitor);
        var chat = new ChatDriver(page);
        await ChatDriver.SeesAsync(chat.Button("Help me cope right now"));
        await page.Keyboard.PressAsync("Tab");
        (await FocusedAsync(page)).ShouldBe("Skip to the chat");
        await page.Keyboard.PressAsync("Tab");
        (await FocusedAsync(page)).ShouldStartWith("Call 911");
        await page.Locator(".skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await TabUntilAsync(page, "webchat-sendbox-input");
        await page.Keyboard.TypeAsync("I can't cope tonight");
        await page.Keyboard.PressAsync("Enter");
        await ChatDriver.SeesAsync(chat.Button("Next"));
        await page.Keyboard.PressAsync("Shift+Tab");
        await TabUntilAsync(page, "Next", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await ChatDriver.SeesAsync(chat.Bubble("Breathe in through your nose"));
    }

    [BrowserFact]
    public async Task Nothing_is_asked_of_any_other_host()
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        var asked = new List<string>();
        visitor.Request += (_, request) => asked.Add(request.Url);
        var page = await visitor.NewPageAsync();
        page.WebSocket += (_, socket) => asked.Add(socket.Url);
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                errors.Add(message.Text);
        };
        await page.GotoAsync(house.Bot.AbsoluteUri);
        var chat = new ChatDriver(page);
        await chat.SayAsync("can I drink on klonopin?");
        await ChatDriver.SeesAsync(chat.Bubble("Source:"));
        asked.ShouldContain(url => url.StartsWith("ws://", StringComparison.Ordinal));
        asked
            .Where(url =>
                !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal)
            )
            .ShouldAllBe(url => new Uri(url).Authority == house.Bot.Authority);
        errors.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task When_the_chat_cannot_load_the_page_says_so_with_the_number_and_can_try_again()
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        await visitor.RouteAsync("**/page/webchat.*", route => route.AbortAsync());
        var page = await OpenAsync(visitor);
        var chat = new ChatDriver(page);
        await ChatDriver.SeesAsync(chat.Status.Locator("a[href='tel:911']"));
        (await page.Locator("header a[href='tel:911']").IsVisibleAsync()).ShouldBeTrue();
        await visitor.UnrouteAllAsync();
        await chat.Status.Locator("button").ClickAsync();
        await chat.GreetedAsync();
        await ChatDriver.SeesNoMoreOfAsync(chat.Status);
    }

    private async Task<IPage> OpenAsync(IBrowserContext visitor, string path = "/")
    {
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(new Uri(house.Bot, path).AbsoluteUri);
        return page;
    }

    // Two presses count when they are close together, and a loaded machine may hand them over one by one.
    private static async Task EscapeUntilLeftAsync(IPage page)
    {
        var left = page.WaitForURLAsync("**/quiet");
        while (!left.IsCompleted)
            await page.Keyboard.PressAsync("Escape");
        await left;
    }

    private static Task<string> FocusedAsync(IPage page) =>
        page.EvaluateAsync<string>(
            "document.activeElement.dataset.id ?? document.activeElement.textContent.trim().replace(/\\s+/g, ' ')"
        );

    private static async Task TabUntilAsync(IPage page, string wanted, string key = "Tab")
    {
        const int Enough = 20;
        for (var step = 0; step < Enough && await FocusedAsync(page) != wanted; step++)
            await page.Keyboard.PressAsync(key);
        (await FocusedAsync(page)).ShouldBe(wanted);
    }
}
