using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Words;
using AftercareBot.Safety;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Page;

/// <summary>Finds out the visitor's language and country.</summary>
internal sealed class VisitReader(EmergencyNumbers numbers, IOptions<PageOptions> options, MemberTurnOptions members)
{
    /// <summary>The languages that visitors can choose from, the first for those who speak none of them.</summary>
    public IReadOnlyList<string> Offered { get; } =
        options.Value.Languages.Count > 0 ? [.. options.Value.Languages] : Languages.All;

    /// <summary>The visit of a request: what it asks for first, then the setting, then what the browser prefers, then the group's country.</summary>
    /// <param name="request">The request.</param>
    /// <param name="pathLanguage">The language that the path names, if any.</param>
    /// <param name="isWidget">Whether it is shown inside another website.</param>
    public Visit Read(HttpRequest request, string? pathLanguage, bool isWidget)
    {
        var accepted = request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(entry => entry.Quality ?? 1)
            .Select(entry => entry.Value.ToString())
            .ToList();
        var language = ((string?[])[request.Query["lang"], pathLanguage, .. accepted])
            .Select(Speaks)
            .FirstOrDefault(one => one is not null);
        return new Visit(language ?? Offered[0], NumbersOf(request.Query["country"], accepted), isWidget);
    }

    private string? Speaks(string? locale) =>
        Languages.FromLocale(locale) is { } language && Offered.Contains(language, StringComparer.Ordinal) ? language : null;

    private CountryNumbers NumbersOf(string? asked, IEnumerable<string> accepted)
    {
        // An empty choice is the visitor's own word that the country is not on the list.
        if (asked is { Length: 0 })
            return numbers.For(country: null);
        var asks = Country(asked) ?? Country(options.Value.Country);
        return numbers.For(asks ?? RegionOf(accepted) ?? members.Country);
    }

    private string? Country(string? code) => numbers.Resolver.Resolve(channel: code, phone: null, locale: null, setting: null);

    // Only the first region counts: who prefers es-AR and reads en-US as well is in Argentina, whether we know its numbers or not.
    private string? RegionOf(IEnumerable<string> accepted)
    {
        var locale = accepted.FirstOrDefault(locale => locale.Split('-')[^1] is { Length: 2 } region && region != locale);
        return numbers.Resolver.Resolve(channel: null, phone: null, locale, setting: null);
    }
}
