using System.Text.Json;
using AftercareBot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Page;

/// <summary>Writes the page of a visit.</summary>
internal sealed class PageRenderer
{
    private static readonly string[] ScriptTexts =
    [
        "opening",
        "failed",
        "retry",
        "lost",
        "back",
        "not_sent",
        "anew",
        "placeholder",
        "sending",
        "send_failed",
        "chat_label",
    ];

    private readonly PageAssets assets;
    private readonly PageText text;
    private readonly NumbersHtml numbers;
    private readonly Choices choices;
    private readonly PageOptions options;
    private readonly PageTemplate template;

    public PageRenderer(PageAssets assets, PageText text, NumbersHtml numbers, Choices choices, IOptions<PageOptions> options)
    {
        this.assets = assets;
        this.text = text;
        this.numbers = numbers;
        this.choices = choices;
        this.options = options.Value;
        template = PageTemplate.Parse(assets.Template);
    }

    /// <summary>The whole page.</summary>
    /// <param name="visit">Whom it is for.</param>
    /// <param name="nonce">What lets the page's own script and styles run.</param>
    public string Render(Visit visit, string nonce) =>
        template.Fill(hole =>
            hole switch
            {
                "nonce" => nonce,
                "lang" => visit.Language,
                "form" => visit.IsWidget ? "widget" : "page",
                "path" => visit.IsWidget ? PageEndpoints.WidgetPath : PageEndpoints.PagePath,
                "title" => Html.Encode(options.Title ?? text.Get("title", visit.Language)),
                "heading" => Html.Encode(options.Title ?? text.Get("heading", visit.Language)),
                "styles" => assets.Styles,
                "exit_script" => assets.Exit,
                "script" => PageEndpoints.PathOf(assets.Chat),
                "webchat" => PageEndpoints.PathOf(assets.WebChat),
                "bar" => numbers.Bar(visit),
                "all_numbers" => numbers.All(visit),
                "country_now" => Html.Encode(choices.CountryNow(visit)),
                "country_options" => choices.CountryOptions(visit),
                "language_options" => choices.LanguageOptions(visit),
                "exit_url" => Html.Encode(options.QuickExitUrl),
                "danger" => numbers.WithEmergencyLink("danger", visit),
                "data" => JsonSerializer.Serialize(DataOf(visit), PageJson.Readable.PageData),
                _ => Html.Encode(text.Get(hole, visit.Language)),
            }
        );

    private PageData DataOf(Visit visit) =>
        new(
            PageEndpoints.PathOf(assets.WebChat),
            DirectLineEndpoints.Root,
            visit.Locale,
            visit.Country,
            visit.Numbers.Emergency.Voice ?? "",
            visit.Numbers.Emergency.Dial ?? "",
            ScriptTexts.ToDictionary(name => name, name => text.Get(name, visit.Language), StringComparer.Ordinal)
        );
}
