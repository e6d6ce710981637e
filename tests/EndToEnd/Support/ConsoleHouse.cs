using System.Diagnostics;
using Microsoft.Playwright;

namespace AftercareBot.EndToEnd.Tests.Support;

/// <summary>A service with two responders and a coordinator, made as an operator makes them, and a browser.</summary>
public sealed class ConsoleHouse : IAsyncLifetime
{
    private const string Password = "correct horse battery";

    private readonly string folder = Directory.CreateTempSubdirectory("aftercare-console-").FullName;
    private ServiceProcess? service;
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal Uri Bot => service!.Address;

    public async Task InitializeAsync()
    {
        await AddAsync("ana");
        await AddAsync("bruno");
        await AddAsync("cora", "--role", "coordinator");
        await AddAsync("carla", "--role", "clinical_lead");
        service = await ServiceProcess.StartAsync(("Care:DataFolder", folder));
        if (Chromium.ReasonToSkip is not null)
            return;
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(House.PatienceMs);
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (service is not null)
            await service.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A browser profile of its own.</summary>
    internal async Task<IBrowserContext> ProfileAsync(Visitor visitor)
    {
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                Locale = visitor.Locale,
                ColorScheme = visitor.ColorScheme,
                JavaScriptEnabled = visitor.HasScript,
                ViewportSize = visitor.IsOnPhone
                    ? new ViewportSize { Width = 360, Height = 740 }
                    : new ViewportSize { Width = 1280, Height = 800 },
            }
        );
        context.SetDefaultTimeout(House.PatienceMs);
        return context;
    }

    /// <summary>A page of a responder who has signed in and looks at the list.</summary>
    internal async Task<IPage> SignInAsync(IBrowserContext context, string name)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Bot, "/responders").AbsoluteUri);
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", Password);
        await page.ClickAsync("main button");
        await page.Locator("h1").WaitForAsync();
        return page;
    }

    /// <summary>A page of a member who has opened the chat.</summary>
    internal async Task<ChatDriver> MemberAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(Bot.AbsoluteUri);
        var chat = new ChatDriver(page);
        await chat.GreetedAsync();
        return chat;
    }

    private async Task AddAsync(string name, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [Places.Service, "responders", "add", name, "--password-stdin", .. more])
        {
            UseShellExecute = false,
            WorkingDirectory = Places.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["Care__DataFolder"] = folder;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(Password);
        process.StandardInput.Close();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, said);
    }
}
