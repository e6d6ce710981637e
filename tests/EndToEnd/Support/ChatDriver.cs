using Microsoft.Playwright;

namespace AftercareBot.EndToEnd.Tests.Support;

/// <summary>Uses the chat as a visitor does, on the page or inside the widget's frame.</summary>
internal sealed class ChatDriver(Func<string, ILocator> find)
{
    public ChatDriver(IPage page)
        : this(selector => page.Locator(selector)) { }

    public ChatDriver(IFrameLocator frame)
        : this(selector => frame.Locator(selector)) { }

    public ILocator SendBox => find("[data-id=webchat-sendbox-input]");

    public ILocator Status => find("#status");

    public ILocator Bubbles => find(".webchat__bubble__content");

    /// <summary>A message in the transcript, by whichever side.</summary>
    public ILocator Bubble(string text) => Bubbles.Filter(new LocatorFilterOptions { HasText = text });

    /// <summary>A button that the bot offers.</summary>
    public ILocator Button(string name) =>
        find(".webchat__suggested-actions button").Filter(new LocatorFilterOptions { HasText = name });

    /// <summary>Waits until the bot has greeted.</summary>
    public Task GreetedAsync() => SeesAsync(Bubbles.First);

    public async Task SayAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    public static Task SeesAsync(ILocator what) => what.WaitForAsync(new LocatorWaitForOptions { Timeout = House.PatienceMs });

    /// <summary>Waits until something is no longer shown.</summary>
    public static Task SeesNoMoreOfAsync(ILocator what) =>
        what.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden, Timeout = House.PatienceMs });
}
