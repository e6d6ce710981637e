using AftercareBot.EndToEnd.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AftercareBot.EndToEnd.Tests;

/// <summary>The clinical lead and what members asked in vain, in a browser.</summary>
public sealed class ReviewPageTests(ConsoleHouse house) : IClassFixture<ConsoleHouse>
{
    [BrowserTheory]
    [InlineData("en-US", ColorScheme.Dark, true)]
    [InlineData("es-ES", ColorScheme.Light, true)]
    public async Task Questions_in_vain_come_to_the_list_and_a_faulty_draft_says_why_by_keyboard_alone(
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
        await using var membersPhone = await house.ProfileAsync(visitor);
        var member = await house.MemberAsync(membersPhone);
        await member.SayAsync("what time does the bus to Springfield leave?");
        await ChatDriver.SeesAsync(member.Bubbles.Nth(2));
        var page = await house.SignInAsync(context, "carla");

        await page.GotoAsync(new Uri(house.Bot, "/responders/review").AbsoluteUri);
        await page.Locator("section h2").Filter(new LocatorFilterOptions { HasText = "bus to Springfield" }).First.WaitForAsync();
        await ShouldBeSoundAsync(page);

        await page.Locator(".act a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#answer").WaitForAsync();
        await ShouldBeSoundAsync(page);
        await page.Locator("#file").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#answer-fault").WaitForAsync();
        await Assertions.Expect(page.Locator("#answer")).ToHaveAttributeAsync("aria-invalid", "true");
        await ShouldBeSoundAsync(page);
    }

    private static async Task ShouldBeSoundAsync(IPage page)
    {
        (await page.RunAxe()).Violations.Select(violation => violation.Id).ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
    }
}
