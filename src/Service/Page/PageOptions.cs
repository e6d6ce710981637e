namespace AftercareBot.Service.Page;

/// <summary>Settings of the web page and the widget, section <c>Page</c>.</summary>
public sealed class PageOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Page";

    /// <summary>
    /// Origins of the websites that may show the widget, such as <c>https://group.example.org</c>. The bot's own site always may.
    /// Empty by default.
    /// </summary>
    public IList<string> AllowedFrameOrigins { get; set; } = [];

    /// <summary>
    /// Where the quick exit leads: an http or https address of a site that nobody asks about. Default: Wikipedia, which is there in
    /// every language and opens fast on a slow line.
    /// </summary>
    public string QuickExitUrl { get; set; } = "https://www.wikipedia.org/";

    /// <summary>The page's title and heading, in place of the reviewed one; null by default.</summary>
    public string? Title { get; set; }

    /// <summary>
    /// ISO 3166-1 alpha-2 code of the country whose numbers are shown to visitors who did not choose one; it goes before what their
    /// browser says. Null by default: the browser says, and where it does not, <c>Members:Country</c>.
    /// </summary>
    public string? Country { get; set; }

    /// <summary>The languages offered, the first one for visitors who speak none of them. All the bot's languages when empty.</summary>
    public IList<string> Languages { get; set; } = [];
}
