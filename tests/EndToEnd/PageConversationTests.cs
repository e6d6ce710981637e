using AftercareBot.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AftercareBot.EndToEnd.Tests;

/// <summary>The three jobs of the bot, in the browser, with the real Web Chat.</summary>
[Collection(HouseCollection.Name)]
public sealed class PageConversationTests(House house)
{
    [BrowserFact]
    public async Task A_question_is_answered_with_its_source()
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        var chat = await OpenAsync(visitor, "/");
        await chat.SayAsync("can I drink on klonopin?");
        await ChatDriver.SeesAsync(chat.Bubble("Source:"));
        (await chat.Bubble("Source:").TextContentAsync()).ShouldNotBeNull().ShouldContain("No.");
    }

    [BrowserFact]
    public async Task One_who_cannot_cope_is_led_step_by_step_with_buttons()
    {
        await using var visitor = await house.VisitorAsync(new Visitor { IsOnPhone = true });
        var chat = await OpenAsync(visitor, "/");
        await chat.SayAsync("I can't cope tonight");
        await ChatDriver.SeesAsync(chat.Button("Next"));
        var before = await chat.Bubbles.CountAsync();
        await chat.Button("Next").ClickAsync();
        await ChatDriver.SeesAsync(chat.Bubbles.Nth(before + 1));
        await ChatDriver.SeesAsync(chat.Button("Stop"));
        await chat.Button("Stop").ClickAsync();
        await ChatDriver.SeesAsync(chat.Bubble("Stopping is a choice too"));
    }

    [BrowserTheory]
    [InlineData("en-US", "i took the whole bottle", "tel:911")]
    [InlineData("es-ES", "me tomé todo el frasco", "tel:112")]
    [InlineData("en-GB", "i took the whole bottle", "tel:999")]
    public async Task Danger_is_answered_with_the_country_s_emergency_number_to_tap(string locale, string message, string href)
    {
        await using var visitor = await house.VisitorAsync(new Visitor { Locale = locale, IsOnPhone = true });
        var chat = await OpenAsync(visitor, "/");
        await chat.GreetedAsync();
        await chat.SayAsync(message);
        await ChatDriver.SeesAsync(chat.Bubble(message));
        var answer = chat.Bubbles.Nth(2);
        await ChatDriver.SeesAsync(answer);
        var number = answer.Locator($"a[href='{href}']");
        (await number.CountAsync()).ShouldBeGreaterThan(0);
        // It is on the screen: a long answer is shown from its top.
        await Assertions.Expect(number.First).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task On_a_phone_the_greeting_is_shown_from_its_beginning()
    {
        await using var visitor = await house.VisitorAsync(new Visitor { IsOnPhone = true });
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(house.Bot.AbsoluteUri);
        var chat = new ChatDriver(page);
        await chat.GreetedAsync();
        await ChatDriver.SeesAsync(chat.Button("Talk to a person"));

        var list = page.Locator(".webchat__basic-transcript__scrollable");
        (await list.EvaluateAsync<bool>("list => list.scrollHeight > list.clientHeight")).ShouldBeTrue();
        (await list.EvaluateAsync<double>("list => new Promise(done => setTimeout(() => done(list.scrollTop), 1000))")).ShouldBe(
            0
        );
    }

    [BrowserFact]
    public async Task The_page_speaks_Spanish_to_one_who_does()
    {
        await using var visitor = await house.VisitorAsync(new Visitor { Locale = "es-ES" });
        var chat = await OpenAsync(visitor, "/");
        await ChatDriver.SeesAsync(chat.Bubble("Soy el bot de apoyo"));
        await ChatDriver.SeesAsync(chat.Button("Ayúdame a calmarme"));
        await chat.SayAsync("no puedo más, ayúdame a calmarme");
        await ChatDriver.SeesAsync(chat.Button("Siguiente"));
    }

    [BrowserFact]
    public async Task A_reload_shows_the_same_conversation_and_it_goes_on()
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(house.Bot.AbsoluteUri);
        var chat = new ChatDriver(page);
        await chat.SayAsync("can I drink on klonopin?");
        await ChatDriver.SeesAsync(chat.Bubble("Source:"));
        await page.ReloadAsync();
        await ChatDriver.SeesAsync(chat.Bubble("Source:"));
        (await chat.Bubble("can I drink on klonopin?").CountAsync()).ShouldBe(1);
        await chat.SayAsync("I can't cope tonight");
        await ChatDriver.SeesAsync(chat.Button("Next"));
    }

    [BrowserFact]
    public async Task A_token_that_no_longer_opens_its_conversation_begins_a_new_one()
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        await visitor.AddInitScriptAsync(
            """
            sessionStorage.setItem('aftercare.chat', JSON.stringify({ conversationId: 'gone', token: 'not-a-token' }));
            window.said = '';
            new MutationObserver(() => window.said += document.getElementById('status')?.textContent ?? '')
              .observe(document, { subtree: true, childList: true });
            """
        );
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(house.Bot.AbsoluteUri);
        await new ChatDriver(page).GreetedAsync();
        // It is shown for some seconds only, so it is looked for in what was shown, not in what is.
        await page.WaitForFunctionAsync("window.said.includes('This is a new one')");
    }

    private async Task<ChatDriver> OpenAsync(IBrowserContext visitor, string path)
    {
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(new Uri(house.Bot, path).AbsoluteUri);
        return new ChatDriver(page);
    }
}
