using Microsoft.Playwright;

namespace AftercareBot.EndToEnd.Tests.Support;

/// <summary>The system's Chromium: the one that CHROMIUM names, or the usual place.</summary>
internal static class Chromium
{
    private static readonly string[] UsualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Whatever the browser itself wants from the network, it finds nothing but this machine.
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    ];

    /// <summary>Where it is, or null when there is none.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Array.Find(UsualPlaces, File.Exists);

    /// <summary>Why browser tests cannot run, or null when they can, or when their absence must show as a failure.</summary>
    public static string? ReasonToSkip { get; } =
        Path is not null || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? null
            : "No Chromium was found: install it, or name it in the environment variable CHROMIUM.";

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Path ?? throw new InvalidOperationException("CI=true, but no Chromium was found."),
                Args = Arguments,
                HandleSIGINT = false,
            }
        );
}
