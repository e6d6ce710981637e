using AftercareBot.Dialogs.Words;

namespace AftercareBot.Service.ResponderConsole;

/// <summary>The switch between the languages.</summary>
internal static class LanguageEndpoints
{
    public static void MapLanguage(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(
            "/language",
            async (HttpContext context, CancellationToken cancellationToken) =>
            {
                var form = await context.Request.ReadFormAsync(cancellationToken);
                if (Languages.FromLocale(form["language"]) is { } language)
                    context.Response.Cookies.Append(ConsoleSession.LanguageCookie, language, Kept(context.Request));
                return Results.LocalRedirect(ConsolePaths.Own(form["next"]));
            }
        );

    private static CookieOptions Kept(HttpRequest request) =>
        new()
        {
            Path = ConsolePaths.Root,
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = request.IsHttps,
        };
}
