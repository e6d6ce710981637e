using Microsoft.Playwright;

namespace AftercareBot.EndToEnd.Tests.Support;

/// <summary>Who opens the page, and with what.</summary>
internal sealed record Visitor
{
    public string Locale { get; init; } = "en-US";

    public ColorScheme ColorScheme { get; init; } = ColorScheme.Light;

    public bool HasScript { get; init; } = true;

    public bool IsOnPhone { get; init; }
}
