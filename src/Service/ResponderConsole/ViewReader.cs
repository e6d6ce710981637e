using System.Security.Claims;
using AftercareBot.Care.Responders;
using AftercareBot.Dialogs.Words;
using Microsoft.AspNetCore.Antiforgery;

namespace AftercareBot.Service.ResponderConsole;

/// <summary>Finds out who looks, in which language, and prepares what every page needs.</summary>
internal sealed class ViewReader(ConsoleWords words, ConsoleAssets assets, IAntiforgery antiforgery, TimeProvider timeProvider)
{
    /// <summary>Where the signed-in responder is kept during a request.</summary>
    public static readonly object ResponderItem = new();

    /// <summary>The view of a request.</summary>
    public ConsoleView Read(HttpContext context)
    {
        var text = new ConsoleText(words, LanguageOf(context.Request));
        context.Response.Headers.ContentLanguage = text.Language;
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        var tokens = antiforgery.GetAndStoreTokens(context);
        return new ConsoleView
        {
            Text = text,
            Assets = assets,
            Path = ConsolePaths.Own(context.Request.Path),
            Token = tokens.RequestToken ?? "",
            TokenField = tokens.FormFieldName,
            Now = timeProvider.GetUtcNow(),
            Me = context.Items[ResponderItem] as Responder,
        };
    }

    /// <summary>The signed-in responder.</summary>
    /// <exception cref="InvalidOperationException">The endpoint let somebody in without a session.</exception>
    public static Guid Me(HttpContext context) =>
        Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? id
            : throw new InvalidOperationException("Nobody is signed in.");

    // The switch first: who chose a language means it.
    private static string LanguageOf(HttpRequest request)
    {
        var accepted = request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(entry => entry.Quality ?? 1)
            .Select(entry => entry.Value.ToString());
        return ((string?[])[request.Cookies[ConsoleSession.LanguageCookie], .. accepted])
                .Select(Languages.FromLocale)
                .FirstOrDefault(language => language is not null)
            ?? Languages.Default;
    }
}
