using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Page;

/// <summary>Answers with the page, the widget and their files.</summary>
internal sealed class PageEndpoints
{
    public const string PagePath = "/";
    public const string WidgetPath = "/widget";
    public const string WidgetScriptPath = "/widget.js";
    public const string AssetsPath = "/page";

    private readonly PageRenderer renderer;
    private readonly PageAssets assets;
    private readonly VisitReader visits;
    private readonly string widgetAncestors;

    public PageEndpoints(PageRenderer renderer, PageAssets assets, VisitReader visits, IOptions<PageOptions> options)
    {
        this.renderer = renderer;
        this.assets = assets;
        this.visits = visits;
        widgetAncestors = string.Join(' ', ["'self'", .. options.Value.AllowedFrameOrigins]);
    }

    /// <summary>Where an asset is.</summary>
    public static string PathOf(PageAsset asset) => $"{AssetsPath}/{asset.FileName}";

    /// <summary>The page; never inside a frame, where it could be overlaid.</summary>
    public IResult Page(HttpContext context, string? language)
    {
        var visit = visits.Read(context.Request, language, isWidget: false);
        return Answer(context, visit, "'none'");
    }

    /// <summary>The page in the form that the widget shows, for the websites in the settings.</summary>
    public IResult Widget(HttpContext context)
    {
        var visit = visits.Read(context.Request, pathLanguage: null, isWidget: true);
        return Answer(context, visit, widgetAncestors);
    }

    /// <summary>The script that other websites include; its address stays, so browsers ask whether it changed.</summary>
    public IResult WidgetScript(HttpContext context) =>
        new AssetResult(assets.Widget, "public, max-age=300, stale-while-revalidate=86400");

    /// <summary>A file under its hashed name.</summary>
    public IResult Asset(string file) =>
        assets.Find(file) is { } asset ? new AssetResult(asset, "public, max-age=31536000, immutable") : Results.NotFound();

    private IResult Answer(HttpContext context, Visit visit, string frameAncestors)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        PageHeaders.Set(context.Response, nonce, frameAncestors);
        context.Response.Headers.ContentLanguage = visit.Language;
        return new PageResult(renderer.Render(visit, nonce));
    }
}
