using Microsoft.Playwright;

namespace AftercareBot.EndToEnd.Tests.Support;

/// <summary>One running service, one browser and one foreign website for all tests that leave them as they were.</summary>
public sealed class House : IAsyncLifetime
{
    /// <summary>How long anything is waited for: only so that a test that fails does not hang, however slow the machine.</summary>
    internal const float PatienceMs = 300_000;

    private ServiceProcess? service;
    private OtherWebsite? website;
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal Uri Bot => service!.Address;

    internal OtherWebsite Website => website!;

    internal IBrowser Browser => browser!;

    internal static (string Name, string Value)[] SettingsFor(OtherWebsite website) =>
        [
            ("Page:AllowedFrameOrigins:0", website.Allowed.GetLeftPart(UriPartial.Authority)),
            ("Page:QuickExitUrl", new Uri(website.Allowed, "/quiet").AbsoluteUri),
        ];

    public async Task InitializeAsync()
    {
        website = await OtherWebsite.StartAsync();
        service = await ServiceProcess.StartAsync(SettingsFor(website));
        if (Chromium.ReasonToSkip is not null)
            return;
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(PatienceMs);
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (service is not null)
            await service.DisposeAsync();
        if (website is not null)
            await website.DisposeAsync();
    }

    /// <summary>A browser profile of its own, as a visitor of that country and language has it.</summary>
    internal async Task<IBrowserContext> VisitorAsync(Visitor visitor)
    {
        var context = await Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                Locale = visitor.Locale,
                ColorScheme = visitor.ColorScheme,
                JavaScriptEnabled = visitor.HasScript,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = visitor.IsOnPhone
                    ? new ViewportSize { Width = 360, Height = 740 }
                    : new ViewportSize { Width = 1280, Height = 800 },
                IsMobile = visitor.IsOnPhone,
                HasTouch = visitor.IsOnPhone,
            }
        );
        context.SetDefaultTimeout(PatienceMs);
        return context;
    }
}
