using AftercareBot.Dialogs.Words;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Page;

/// <summary>Registers and maps the web page and the widget.</summary>
public static class PageExtensions
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Adds the page; the host adds <see cref="Safety.EmergencyNumbers"/> and the Direct Line channel. Settings: section <c>Page</c>.
    /// </summary>
    public static IServiceCollection AddPage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<PageOptions>().Bind(configuration.GetSection(PageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PageOptions>, PageOptionsCheck>();
        // Read beside the rest of the start; MapPage waits for it.
        var text = Task.Run(() => PageText.Load(Path.Combine(AppContext.BaseDirectory, "PageWords")));
        var assets = Task.Run(async () => new PageAssets(Path.Combine(AppContext.BaseDirectory, "wwwroot"), await text));
        services.AddSingleton(_ => text.GetAwaiter().GetResult());
        services.AddSingleton(_ => assets.GetAwaiter().GetResult());
        services.AddSingleton<VisitReader>();
        services.AddSingleton<NumbersHtml>();
        services.AddSingleton<Choices>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PageEndpoints>();
        return services;
    }

    /// <summary>Maps the page, one address for each language, the widget and their files.</summary>
    /// <exception cref="WordsException">The page's words cannot be used; every problem is listed with its file and line.</exception>
    public static void MapPage(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        _ = endpoints.ServiceProvider.GetRequiredService<PageAssets>();
        endpoints.MapMethods(
            PageEndpoints.PagePath,
            Methods,
            (HttpContext context, PageEndpoints page) => page.Page(context, null)
        );
        foreach (var language in Languages.All)
            endpoints.MapMethods(
                $"/{language}",
                Methods,
                (HttpContext context, PageEndpoints page) => page.Page(context, language)
            );
        endpoints.MapMethods(
            PageEndpoints.WidgetPath,
            Methods,
            (HttpContext context, PageEndpoints page) => page.Widget(context)
        );
        endpoints.MapMethods(
            PageEndpoints.WidgetScriptPath,
            Methods,
            (HttpContext context, PageEndpoints page) => page.WidgetScript(context)
        );
        endpoints.MapMethods(
            $"{PageEndpoints.AssetsPath}/{{file}}",
            Methods,
            (string file, PageEndpoints page) => page.Asset(file)
        );
    }
}
