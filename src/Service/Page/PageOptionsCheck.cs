using AftercareBot.Safety;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.Page;

/// <summary>Stops the start with every mistake in the page's settings.</summary>
internal sealed class PageOptionsCheck(EmergencyNumbers numbers) : IValidateOptions<PageOptions>
{
    public ValidateOptionsResult Validate(string? name, PageOptions options)
    {
        var mistakes = MistakesOf(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private IEnumerable<string> MistakesOf(PageOptions options)
    {
        foreach (var origin in options.AllowedFrameOrigins)
            if (!IsWeb(origin, out var uri) || uri!.GetLeftPart(UriPartial.Authority) != origin)
                yield return $"Page:AllowedFrameOrigins: '{origin}' is not an origin; write scheme and host only, as https://example.org.";
        if (!IsWeb(options.QuickExitUrl, out _))
            yield return $"Page:QuickExitUrl: '{options.QuickExitUrl}' is not a web address.";
        if (options.Country is { Length: > 0 } country && numbers.For(country).Country.Length != 2)
            yield return $"Page:Country: no numbers are on file for '{country}'; known are {Known()}.";
        foreach (var language in options.Languages.Except(Dialogs.Words.Languages.All, StringComparer.Ordinal))
            yield return $"Page:Languages: '{language}' is not one of {string.Join(", ", Dialogs.Words.Languages.All)}.";
    }

    private string Known() =>
        string.Join(
            ", ",
            numbers.Countries.Select(country => country.Country).Where(code => code.Length == 2).Order(StringComparer.Ordinal)
        );

    private static bool IsWeb(string address, out Uri? uri) =>
        Uri.TryCreate(address, UriKind.Absolute, out uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
