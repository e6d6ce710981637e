using AftercareBot.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AftercareBot.EndToEnd.Tests;

/// <summary>The service goes away under the page, and comes back.</summary>
[Collection(HouseCollection.Name)]
public sealed class ConnectionTests(House house)
{
    private const string Expired = """{"error":{"code":"TokenExpired","message":"The token has expired; generate a new one."}}""";

    [BrowserFact]
    public async Task What_is_written_before_the_chat_is_connected_is_sent_when_it_is()
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        var connect = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await visitor.RouteAsync(
            "**/v3/directline/conversations",
            async route =>
            {
                await connect.Task;
                await route.ContinueAsync();
            }
        );
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(house.Bot.AbsoluteUri);
        var chat = new ChatDriver(page);
        await chat.SayAsync("i took the whole bottle");
        await ChatDriver.SeesAsync(chat.Status.Locator("a[href='tel:911']"));
        connect.SetResult();
        await ChatDriver.SeesAsync(chat.Bubble("i took the whole bottle"));
        await ChatDriver.SeesAsync(chat.Bubbles.Nth(2).Locator("a[href='tel:911']").First);
        await ChatDriver.SeesNoMoreOfAsync(chat.Status);
        (await chat.Bubble("i took the whole bottle").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task What_is_written_to_a_conversation_that_has_expired_goes_into_a_new_one()
    {
        await using var visitor = await house.VisitorAsync(new Visitor());
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(house.Bot.AbsoluteUri);
        var chat = new ChatDriver(page);
        await chat.GreetedAsync();
        var refused = new RouteFulfillOptions
        {
            Status = 403,
            ContentType = "application/json",
            Body = Expired,
        };
        await visitor.RouteAsync("**/conversations/*/activities", route => route.FulfillAsync(refused), new() { Times = 1 });
        await visitor.RouteAsync("**/v3/directline/conversations/*", route => route.FulfillAsync(refused), new() { Times = 1 });
        await chat.SayAsync("i took the whole bottle");
        await ChatDriver.SeesAsync(chat.Bubbles.Nth(2).Locator("a[href='tel:911']").First);
        (await chat.Bubble("i took the whole bottle").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task What_is_sent_again_because_the_answer_was_lost_is_shown_once_and_is_one_alert()
    {
        await using var service = await ServiceProcess.StartAsync();
        await using var visitor = await house.VisitorAsync(new Visitor());
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(service.Address.AbsoluteUri);
        var chat = new ChatDriver(page);
        await chat.GreetedAsync();
        await visitor.RouteAsync(
            "**/conversations/*/activities",
            async route =>
            {
                // It arrives, and the page never hears so.
                await route.FetchAsync();
                await route.FulfillAsync(
                    new RouteFulfillOptions
                    {
                        Status = 403,
                        Body = Expired,
                        ContentType = "application/json",
                    }
                );
            },
            new() { Times = 1 }
        );

        await page.RunAndWaitForResponseAsync(
            () => chat.SayAsync("i took the whole bottle"),
            answer =>
                answer is { Request.Method: "POST", Status: 200 } && answer.Url.EndsWith("/activities", StringComparison.Ordinal)
        );
        await ChatDriver.SeesAsync(chat.Bubbles.Last.Locator("a[href='tel:911']").First);

        (await chat.Bubble("i took the whole bottle").CountAsync()).ShouldBe(1);
        await page.ReloadAsync();
        await ChatDriver.SeesAsync(chat.Bubbles.Last.Locator("a[href='tel:911']").First);
        (await chat.Bubble("i took the whole bottle").CountAsync()).ShouldBe(1);
        service.Count("alerts").ShouldBe(1);
        service.Count("transcript WHERE who = 1").ShouldBe(1);
    }

    [BrowserFact]
    public async Task A_lost_connection_is_said_with_the_number_and_nothing_is_lost_when_it_is_back()
    {
        var service = await ServiceProcess.StartAsync();
        try
        {
            await using var visitor = await house.VisitorAsync(new Visitor());
            var page = await visitor.NewPageAsync();
            await page.GotoAsync(service.Address.AbsoluteUri);
            var chat = new ChatDriver(page);
            await chat.SayAsync("can I drink on klonopin?");
            await ChatDriver.SeesAsync(chat.Bubble("Source:"));
            await service.KillAsync();
            await ChatDriver.SeesAsync(chat.Status.Locator("a[href='tel:911']"));
            (await chat.Status.TextContentAsync()).ShouldNotBeNull().ShouldContain("interrupted");
            service = await service.RestartAsync();
            await ChatDriver.SeesNoMoreOfAsync(chat.Status);
            (await chat.Bubble("can I drink on klonopin?").CountAsync()).ShouldBe(1);
            await chat.SayAsync("i took the whole bottle");
            await ChatDriver.SeesAsync(chat.Bubbles.Last.Locator("a[href='tel:911']").First);
        }
        finally
        {
            await service.DisposeAsync();
        }
    }
}
